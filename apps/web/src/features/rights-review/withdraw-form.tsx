import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RightsReviewLine } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { filled } from '../forms/filled.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { focusNextLine } from './focus-next-line.js';
import type { useDecideLine } from './use-decide-line.js';

export function WithdrawForm({
  decide,
  line,
  onCancel,
}: {
  decide: ReturnType<typeof useDecideLine>;
  line: RightsReviewLine;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } });
  const submit = handleSubmit(({ reason }) =>
    decide.mutate(
      { decision: 'withdrawn', reason: reason.trim() },
      { onSuccess: () => focusNextLine(line.id) },
    ),
  );
  return (
    <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={formState.isDirty && !decide.isSuccess} />
      {decide.isError && (
        <Notice tone="negative" role="alert">
          <p>{problemText(decide.error)}</p>
        </Notice>
      )}
      <TextArea
        {...register('reason', filled(t('review.reasonMissing')))}
        label={t('review.reason')}
        help={t('review.withdrawHelp')}
        error={formState.errors.reason?.message}
        maxLength={500}
        rows={2}
        autoFocus
      />
      <div className="ct-actions">
        <Button type="submit" variant="danger" isPending={decide.isPending}>
          {t('review.withdrawSubmit')}
        </Button>
        <Button onPress={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
