import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { InformationInput, Table } from '../../api/types.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { tracksOf } from '../access/tracks.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast, filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { emptyInformation, toInformation, type InformationValues } from './information-values.js';
import { ReleaseFields } from './release-fields.js';
import { usualRelease } from './release-values.js';

const natures = ['fact', 'assessment'] as const;

/** Brings in a piece of information for one's own organisation, and says at once who may see it. */
export function AddInformationDialog({
  caseId,
  table,
  sourceId,
  onClose,
}: {
  caseId: string;
  table: Table;
  sourceId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  const form = useForm<InformationValues>({ defaultValues: emptyInformation, shouldFocusError: false });
  const { register, control, handleSubmit, formState, watch, setValue } = form;
  const { errors, dirtyFields } = formState;
  const serverErrors = useServerErrors(form);
  const { dataCategories } = table.definition;
  const category = dataCategories.find(({ code }) => code === watch('category'));
  const tracks = tracksOf(table.definition);
  const add = useMutation({
    mutationFn: (body: InformationInput) =>
      answer(
        api.POST('/api/v1/cases/{id}/information-items', {
          params: { path: { id: caseId } },
          headers: once(body),
          body,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'information'] }),
  });
  // The usual choice follows the category for as long as the person has chosen nothing else.
  const followUsual = (code: string) => {
    const chosen = dataCategories.find((one) => one.code === code);
    if (chosen && !dirtyFields.release) setValue('release', usualRelease(chosen));
  };
  const submit = handleSubmit(async (values) => {
    const body = toInformation(values);
    if (!body) return;
    try {
      await add.mutateAsync(body);
      announce(t('information.added'));
      onClose();
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('information.add')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('information.nature')}
          error={errors.nature?.message}
          field={register('nature', { required: t('information.natureMissing') })}
          options={natures.map((code) => ({
            code,
            label: t(`nature.${code}`),
            help: t(`natureHelp.${code}`),
          }))}
        />
        <div className="ct-form-grid">
          <SelectField
            {...register('category', {
              ...filled(t('information.categoryMissing')),
              onChange: (event: React.ChangeEvent<HTMLSelectElement>) => {
                followUsual(event.target.value);
                setValue('organisationIds', []);
              },
            })}
            label={t('information.category')}
            help={t('information.categoryHelp')}
            error={errors.category?.message}
            placeholder={t('form.choose')}
            options={dataCategories}
          />
          {tracks.length > 0 && (
            <SelectField
              {...register('track')}
              label={t('information.track')}
              error={errors.track?.message}
              options={[{ code: 'shared', label: t('information.everyTrack') }, ...tracks]}
            />
          )}
        </div>
        <TextArea
          {...register('content', atLeast(3, t('information.contentMissing')))}
          label={t('information.content')}
          help={t('information.contentHelp')}
          error={errors.content?.message}
          maxLength={10000}
        />
        <TextArea
          {...register('conditions')}
          optional
          label={t('information.condition')}
          help={t('information.conditionHelp')}
          error={errors.conditions?.message}
          maxLength={2000}
          rows={1}
        />
        {category && <ReleaseFields form={form} table={table} sourceId={sourceId} category={category} />}
        <DialogActions submit={t('information.add')} isPending={add.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
