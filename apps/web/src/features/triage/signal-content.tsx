import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Signal } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { labelOf } from '../tables/label-of.js';
import { UnverifiedHelp, Verifiable } from '../tables/unverified.js';
import { SubjectList } from '../cases/subject-list.js';

/** What was reported, as it was reported. Stays in sight while the criteria are answered. */
export function SignalContent({ signal, definition }: { signal: Signal; definition: TableDescription }) {
  const { t } = useTranslation();
  const { verified } = definition.retention;
  return (
    <Panel title={t('signal.content')} sticky>
      <div>
        <h3 className="ct-hidden">{t('report.description')}</h3>
        <p className="ct-prose">{signal.description}</p>
      </div>
      {signal.subjects.length > 0 && (
        <div className="ct-stack" data-tight>
          <h3>{t('signal.subjects')}</h3>
          <SubjectList subjects={signal.subjects} definition={definition} />
        </div>
      )}
      <Facts
        stacked
        facts={[
          { label: t('signal.municipality'), value: signal.municipality },
          { label: t('report.occasion'), value: signal.occasion },
          { label: t('signal.request'), value: signal.request },
          {
            label: t('report.themes'),
            value: signal.themes.map((code) => labelOf(definition.themes, code)).join(', '),
          },
          {
            label: t('signal.reporter'),
            value: `${signal.reporter.name}, ${signal.reporter.organisation}`,
            hint: signal.feedbackWanted ? t('signal.feedbackWanted') : t('signal.noFeedback'),
          },
          { label: t('signal.facts'), value: signal.factsConfirmed ? t('signal.factsConfirmed') : null },
          {
            label: t('signal.destroyBy'),
            value: <Verifiable verified={verified}>{formatDate(signal.destroyBy)}</Verifiable>,
          },
        ]}
      />
      <UnverifiedHelp of={[verified]} />
    </Panel>
  );
}
