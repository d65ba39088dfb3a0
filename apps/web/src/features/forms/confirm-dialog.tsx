import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { announce } from '../../ui/toasts.js';
import { useProblemText } from '../problem/use-problem-text.js';

/** Asks once more before something ends, and says so when it did not work. */
export function ConfirmDialog({
  title,
  text,
  submit,
  done,
  act,
  onClose,
}: {
  title: string;
  text: string;
  submit: string;
  done: string;
  act: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const acting = useMutation({
    mutationFn: act,
    onSuccess: () => {
      announce(done);
      onClose();
    },
  });
  return (
    <Dialog role="alertdialog" title={title} isOpen onClose={onClose}>
      {acting.isError && (
        <Notice tone="negative" role="alert">
          <p>{problemText(acting.error)}</p>
        </Notice>
      )}
      <p>{text}</p>
      <div className="ct-actions">
        <Button variant="danger" onPress={() => acting.mutate()} isPending={acting.isPending}>
          {submit}
        </Button>
        <Button autoFocus onPress={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
