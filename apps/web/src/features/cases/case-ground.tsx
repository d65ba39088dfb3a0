import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import type { Case } from '../../api/types.js';
import { daysBetween, formatDate, today } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Facts, type Fact } from '../../ui/facts.js';
import { labelOf } from '../tables/label-of.js';
import { UnverifiedHelp, Verifiable } from '../tables/unverified.js';

const soon = 90;

/** For what, by which law and until when a case exists; and which of it nobody has read yet. */
export function CaseGround({
  file,
  definition,
  before = [],
  after = [],
}: {
  file: Case;
  definition: TableDescription;
  before?: readonly Fact[];
  after?: readonly Fact[];
}) {
  const { t } = useTranslation();
  const { purposes, retention } = definition;
  const basisVerified = purposes.find(({ code }) => code === file.purpose)?.verified ?? false;
  const left = daysBetween(today(), file.destroyBy);
  return (
    <>
      <Facts
        stacked
        facts={[
          ...before,
          { label: t('case.purpose'), value: file.purposeLabel || labelOf(purposes, file.purpose) },
          {
            label: t('case.legalBasis'),
            value: <Verifiable verified={basisVerified}>{file.legalBasis}</Verifiable>,
          },
          { label: t('case.municipality'), value: file.municipality },
          { label: t('case.firstProcessed'), value: formatDate(file.firstProcessedOn) },
          {
            label: t('case.destroyBy'),
            value: (
              <>
                <Verifiable verified={retention.verified}>{formatDate(file.destroyBy)}</Verifiable>{' '}
                {left <= soon && <Badge tone="warning">{t('case.destroySoon', { count: left })}</Badge>}
              </>
            ),
          },
          ...after,
        ]}
      />
      <UnverifiedHelp of={[basisVerified, retention.verified]} />
    </>
  );
}
