import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import type { AccessRequest, Participant } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { caseQuery } from '../cases/case-queries.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { tableQuery } from '../tables/table-queries.js';
import { instantOf } from './instant-of.js';
import { MomentField } from './moment-field.js';
import { RequestSummary } from './request-summary.js';
import { TrackField } from './track-field.js';
import { tracksOf } from './tracks.js';

interface Values {
  outcome: 'grant' | 'refuse' | '';
  motivation: string;
  track: Participant['track'];
  until: string;
}

/** Who decides sees which case it is about; that look is theirs and is recorded as such. */
export function DecideDialog({ request, onClose }: { request: AccessRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { caseId, requester: name } = request;
  const file = useQuery({ ...caseQuery(caseId ?? ''), enabled: caseId !== null });
  const tableCode = file.data?.tableCode ?? '';
  const table = useQuery({ ...tableQuery(tableCode), enabled: tableCode !== '' });
  const tracks = table.data ? tracksOf(table.data.definition) : [];
  const form = useForm<Values>({
    defaultValues: { outcome: '', motivation: '', track: 'all', until: '' },
    shouldFocusError: false,
  });
  const { register, control, handleSubmit, formState, watch } = form;
  const serverErrors = useServerErrors(form);
  const granted = watch('outcome') === 'grant';
  const decide = useMutation({
    mutationFn: ({ motivation, track, until: given }: Values) => {
      const until = granted ? instantOf(given) : undefined;
      return answer(
        api.POST('/api/v1/access-requests/{id}/decision', {
          params: { path: { id: request.id }, header: ifMatch(request.version) },
          body: {
            granted,
            motivation: motivation.trim(),
            ...(granted && track !== 'all' ? { track } : {}),
            ...(until ? { until } : {}),
          },
        }),
      );
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['access-requests'] }),
        queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'participants'] }),
      ]),
  });
  const submit = handleSubmit(async (values) => {
    try {
      await decide.mutateAsync(values);
      announce(t(granted ? 'access.decidedGranted' : 'access.decidedRefused', { name }));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('access.toCase', { number: request.caseNumber })} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <RequestSummary request={request} caseTitle={file.data?.title ?? null} />
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('access.decision')}
          error={formState.errors.outcome?.message}
          field={register('outcome', { required: t('access.decisionMissing') })}
          options={(['grant', 'refuse'] as const).map((code) => ({
            code,
            label: t(`access.${code}`),
            help: t(`access.${code}Help`),
          }))}
        />
        {granted && (
          <div className="ct-form-grid">
            <MomentField control={control} name="until" label={t('term.until')} help={t('term.untilHelp')} />
            {tracks.length > 0 && request.level === 'dossier' && (
              <TrackField field={register('track')} tracks={tracks} />
            )}
          </div>
        )}
        <TextArea
          {...register('motivation', atLeast(5, t('access.motivationMissing')))}
          label={t('access.motivation')}
          help={t('access.motivationHelp')}
          error={formState.errors.motivation?.message}
          maxLength={2000}
          rows={2}
        />
        <DialogActions
          submit={t(granted ? 'access.grant' : watch('outcome') ? 'access.refuse' : 'access.decide')}
          isPending={decide.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
