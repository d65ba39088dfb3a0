import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween, formatDate, today } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { EmptyState } from '../../ui/empty-state.js';
import { organisationQuery } from '../organisations/organisation-queries.js';
import { everyActivePersonQuery, personQuery } from '../people/people-queries.js';
import { announcedQuery } from './announced-query.js';
import { endingCovenants, endingOfPerson, type Ending } from './ending.js';
import '../home/rows.css';

/** More records than this are not opened for an overview. */
const most = 50;
const urgent = 14;

/** What ends soon and was not renewed, the nearest first. */
export function EndingSoon() {
  const { t } = useTranslation();
  const endings = useEndings();
  if (endings.length === 0) {
    return (
      <EmptyState title={t('administration.nothingExpires')}>
        {t('administration.nothingExpiresHelp')}
      </EmptyState>
    );
  }
  return (
    <ul className="ct-rows">
      {endings.map((ending) => (
        <li key={ending.key}>
          <div>
            <EndingLink ending={ending} />
            <span className="ct-small">
              {ending.kind === 'covenant' && t('administration.covenantOf', { table: ending.what })}
              {ending.kind === 'screening' && t('administration.screeningOf', { kind: ending.what })}
              {ending.kind === 'seat' && t('administration.seatAt', { table: ending.what })}
            </span>
          </div>
          <EndsOn day={ending.endsOn} />
        </li>
      ))}
    </ul>
  );
}

function EndingLink({ ending: { page, who } }: { ending: Ending }) {
  return 'person' in page ? (
    <Link to="/beheer/mensen/$id" params={{ id: page.person }}>
      {who}
    </Link>
  ) : (
    <Link to="/beheer/organisaties/$id" params={{ id: page.organisation }}>
      {who}
    </Link>
  );
}

function EndsOn({ day }: { day: string }) {
  const { t } = useTranslation();
  const count = daysBetween(today(), day);
  return (
    <div className="ct-ends">
      <span className="ct-number">{formatDate(day)}</span>
      <Badge tone={count <= urgent ? 'negative' : 'warning'}>
        {count <= 0 ? t('administration.endsToday') : t('administration.endsIn', { count })}
      </Badge>
    </div>
  );
}

function useEndings(): Ending[] {
  const { data: announced } = useSuspenseQuery(announcedQuery);
  const organisations = useSuspenseQueries({
    queries: announced.covenants.slice(0, most).map(organisationQuery),
  });
  const colleagues = useSuspenseQueries({
    queries: announced.people
      .slice(0, most)
      .map((organisationId) => everyActivePersonQuery({ organisationId })),
  });
  const ids = colleagues.flatMap(({ data }) => data.map(({ id }) => id));
  const people = useSuspenseQueries({ queries: ids.slice(0, most).map(personQuery) });
  return [
    ...organisations.flatMap(({ data }) => endingCovenants(data)),
    ...people.flatMap(({ data }) => endingOfPerson(data, today())),
  ].sort((a, b) => a.endsOn.localeCompare(b.endsOn));
}
