import { useSuspenseInfiniteQuery, useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { MissingList } from '../people/missing-list.js';
import { peopleListQuery, personQuery } from '../people/people-queries.js';
import '../people/register-rows.css';

const shown = 6;

/** Who has a running seat that does not count, at which table, and exactly why. */
export function CannotWork() {
  const { t } = useTranslation();
  const { data: stuck, hasNextPage } = useSuspenseInfiniteQuery(
    peopleListQuery({ status: 'incomplete' }, '', shown),
  );
  const people = useSuspenseQueries({ queries: stuck.slice(0, shown).map(({ id }) => personQuery(id)) });
  if (people.length === 0) return <EmptyState title={t('administration.nobodyStuck')} />;
  return (
    <>
      <ul className="ct-register-rows">
        {people.map(({ data: { id, name, organisationName, memberships } }) => (
          <li key={id}>
            <div>
              <span className="ct-inline">
                <Link className="ct-strong" to="/beheer/mensen/$id" params={{ id }}>
                  {name}
                </Link>
                <span className="ct-small">{organisationName}</span>
              </span>
              {memberships
                .filter(({ state }) => state === 'incomplete')
                .map((seat) => (
                  <div key={seat.id} className="ct-stack" data-tight>
                    <span>
                      {t('administration.atTable', { table: seat.tableName, role: t(`role.${seat.role}`) })}
                    </span>
                    <MissingList missing={seat.missing} />
                  </div>
                ))}
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="ct-panel-foot">
          <Link to="/beheer/mensen" search={{ status: 'incomplete' }}>
            {t('administration.everyoneStuck')}
          </Link>
        </div>
      )}
    </>
  );
}
