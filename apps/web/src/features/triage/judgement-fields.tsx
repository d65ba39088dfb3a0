import { useRef } from 'react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { labelOf } from '../tables/label-of.js';
import { JudgementField } from './judgement-field.js';
import { emptyJudgement } from './judgement-values.js';
import type { TriageValues } from './triage-values.js';
import './criteria.css';

/** What each participant judged (BGS 2.16, 2.20): of the table's voters in any case, of others who spoke. */
export function JudgementFields({
  definition,
  organisations,
}: {
  definition: TableDescription;
  organisations: Table['organisations'];
}) {
  const { t } = useTranslation();
  const { control } = useFormContext<TriageValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'judgements' });
  const box = useRef<HTMLDivElement>(null);
  const { voters } = definition;
  const drop = (index: number) => {
    remove(index);
    // The button that had the focus is gone; without this the focus would fall back to the top of the page.
    box.current?.querySelector<HTMLElement>('[data-add] button')?.focus();
  };
  return (
    <Panel title={t('judgement.title')}>
      <div className="ct-stack" ref={box}>
        <p className="ct-help">{t(voters.length > 0 ? 'judgement.helpVoters' : 'judgement.help')}</p>
        {fields.map(({ id, voter }, index) => {
          const title = voter
            ? labelOf(voters, voter)
            : t('judgement.participant', { number: index + 1 - voters.length });
          return (
            <section key={id} className="ct-criterion" aria-labelledby={`${id}-title`}>
              <div className="ct-judgement-head">
                <h3 id={`${id}-title`}>{title}</h3>
                {!voter && (
                  <Button
                    variant="quiet"
                    icon={<IconTrash size={18} aria-hidden />}
                    aria-label={t('judgement.remove', { title })}
                    onPress={() => drop(index)}
                  >
                    {t('form.remove')}
                  </Button>
                )}
              </div>
              <JudgementField
                index={index}
                title={title}
                limits={definition.explanation}
                organisations={organisations}
              />
            </section>
          );
        })}
        <div data-add>
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onPress={() =>
              append(emptyJudgement(null), { focusName: `judgements.${fields.length}.organisationId` })
            }
          >
            {t('judgement.add')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
