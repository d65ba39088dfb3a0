import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

/** Asks before typed text is lost, by a link or by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <Dialog
      role="alertdialog"
      title={t('form.unsavedTitle')}
      isOpen={status === 'blocked'}
      onClose={() => reset?.()}
    >
      <p>{t('form.unsaved')}</p>
      <div className="ct-actions">
        <Button variant="primary" autoFocus onPress={() => reset?.()}>
          {t('form.stay')}
        </Button>
        <Button variant="danger" onPress={() => proceed?.()}>
          {t('form.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
