import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { Panel } from '../../ui/panel.js';
import { logPurposes, type LogPurpose } from './audit-search.js';

/** The log opens only for one of four purposes, and which one is itself recorded (WGS 1.8(4)). */
export function PurposeForm({ onChoose }: { onChoose: (purpose: LogPurpose) => void }) {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm<{ purpose: LogPurpose | '' }>({
    defaultValues: { purpose: '' },
  });
  const submit = handleSubmit(({ purpose }) => {
    if (purpose !== '') onChoose(purpose);
  });
  return (
    <Panel title={t('audit.purposeTitle')}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <ChoiceGroup
          type="radio"
          look="cards"
          label={t('audit.purpose')}
          help={t('audit.purposeHelp')}
          error={formState.errors.purpose?.message}
          field={register('purpose', { required: t('audit.purposeMissing') })}
          options={logPurposes.map((code) => ({
            code,
            label: t(`logPurpose.${code}`),
            help: t(`logPurposeHelp.${code}`),
          }))}
        />
        <div>
          <Button type="submit" variant="primary">
            {t('audit.open')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
