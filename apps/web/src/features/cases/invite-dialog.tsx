import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Invitation, Table } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { MomentField } from '../access/moment-field.js';
import { TrackField } from '../access/track-field.js';
import { tracksOf } from '../access/tracks.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { emptyInvitation, toInvitation, type InvitationValues } from './invitation-values.js';
import { WhoFields } from './who-fields.js';

const levels: readonly Invitation['level'][] = ['process', 'own-actions', 'dossier'];

export function InviteDialog({
  caseId,
  table,
  onClose,
}: {
  caseId: string;
  table: Table;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  const form = useForm<InvitationValues>({ defaultValues: emptyInvitation, shouldFocusError: false });
  const { register, control, handleSubmit, formState, watch } = form;
  const serverErrors = useServerErrors(form);
  const tracks = tracksOf(table.definition);
  const invite = useMutation({
    mutationFn: (body: Invitation) =>
      answer(
        api.POST('/api/v1/cases/{id}/participants', {
          params: { path: { id: caseId } },
          headers: once(body),
          body,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'participants'] }),
  });
  const submit = handleSubmit(async (values) => {
    const body = toInvitation(values);
    if (!body) return;
    try {
      await invite.mutateAsync(body);
      announce(t('participant.invited'));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('participant.invite')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <WhoFields form={form} table={table} />
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('participant.level')}
          error={formState.errors.level?.message}
          field={register('level', { required: t('participant.levelMissing') })}
          options={levels.map((level) => ({
            code: level,
            label: t(`level.${level}`),
            help: t(`levelHelp.${level}`),
          }))}
        />
        {tracks.length > 0 && watch('level') === 'dossier' && (
          <TrackField field={register('track')} tracks={tracks} />
        )}
        <TextArea
          {...register('reason', atLeast(5, t('participant.reasonMissing')))}
          label={t('participant.reason')}
          help={t('participant.reasonHelp')}
          error={formState.errors.reason?.message}
          maxLength={2000}
          rows={2}
        />
        <div className="ct-form-grid">
          <MomentField control={control} name="from" label={t('term.from')} help={t('term.fromHelp')} />
          <MomentField control={control} name="until" label={t('term.until')} help={t('term.untilHelp')} />
        </div>
        <DialogActions submit={t('participant.invite')} isPending={invite.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
