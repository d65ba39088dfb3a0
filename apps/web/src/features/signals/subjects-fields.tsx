import { useRef } from 'react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/panel.js';
import { capitalised } from '../tables/label-of.js';
import { emptySubject, type SubjectValues } from './signal-values.js';
import { SubjectFields } from './subject-fields.js';
import './subjects-fields.css';

/** Who or what the signal is about: as many as needed. */
export function SubjectsFields({ definition }: { definition: TableDescription }) {
  const { t } = useTranslation();
  const { control } = useFormContext<{ subjects: SubjectValues[] }>();
  const { fields, append, remove } = useFieldArray({ control, name: 'subjects' });
  const box = useRef<HTMLDivElement>(null);
  const word = definition.words.subject;
  const drop = (index: number) => {
    remove(index);
    // The button that had the focus is gone; without this the focus would fall back to the top of the page.
    box.current?.querySelector<HTMLElement>('[data-add] button')?.focus();
  };
  return (
    <Panel title={t('report.subjects')}>
      <div className="ct-stack" ref={box}>
        <p className="ct-help">{t('report.subjectsHelp')}</p>
        {fields.map(({ id }, index) => (
          <div key={id} className="ct-subject" role="group" aria-labelledby={`${id}-title`}>
            <div className="ct-subject-head">
              <h3 id={`${id}-title`}>
                {capitalised(word)} {index + 1}
              </h3>
              <Button
                variant="quiet"
                icon={<IconTrash size={18} aria-hidden />}
                aria-label={t('report.removeSubject', { word, number: index + 1 })}
                onPress={() => drop(index)}
              >
                {t('form.remove')}
              </Button>
            </div>
            <SubjectFields path={`subjects.${index}`} definition={definition} />
          </div>
        ))}
        <div data-add>
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onPress={() =>
              append(emptySubject(definition.subjectKinds[0]?.code ?? ''), {
                focusName: `subjects.${fields.length}.kind`,
              })
            }
          >
            {t('report.addSubject', { word })}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
