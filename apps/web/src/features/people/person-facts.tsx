import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';

export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { statementAcceptedOn, noCommercialDutiesDeclaredOn: declaredOn } = person;
  const declared = declaredOn
    ? t('person.declaredOn', { date: formatDate(declaredOn) })
    : t('person.notDeclared');
  return (
    <Panel title={t('person.facts')}>
      <Facts
        stacked
        facts={[
          { label: t('person.username'), value: person.username },
          { label: t('person.email'), value: person.email },
          { label: t('people.duties'), value: person.duties.map((duty) => t(`duty.${duty}`)).join(', ') },
          {
            label: t('person.statement'),
            value: statementAcceptedOn ? formatDate(statementAcceptedOn) : t('person.statementNot'),
          },
          {
            label: t('person.declared'),
            value: person.organisationType === 'private' || declaredOn ? declared : null,
          },
        ]}
      />
    </Panel>
  );
}
