import { useTranslation } from 'react-i18next';
import type { Obligations } from '../../api/types.js';
import { Notice } from '../../ui/notice.js';

/** How much is open where, and the numbers: what it is about an administrator does not see. */
export function OpenWork({ obligations: { items, total } }: { obligations: Obligations }) {
  const { t } = useTranslation();
  const ending = items.filter(({ ends }) => ends);
  const count = ending.reduce((sum, item) => sum + item.count, 0);
  return (
    <>
      {total === 0 ? (
        <p>{t('deactivation.nothingOpen')}</p>
      ) : (
        <Notice tone="warning" heading="h3" title={t('deactivation.work', { count: total })}>
          <Numbers items={items.filter(({ ends }) => !ends)} />
        </Notice>
      )}
      {count > 0 && (
        <Notice tone="info" heading="h3" title={t('deactivation.ending', { count })}>
          <p>{t('deactivation.endingHelp')}</p>
          <Numbers items={ending} />
        </Notice>
      )}
    </>
  );
}

function Numbers({ items }: Pick<Obligations, 'items'>) {
  const { t } = useTranslation();
  return (
    <ul>
      {items.map(({ kind, tableId, organisationId, tableName, count, numbers }) => (
        <li key={`${kind} ${tableId} ${organisationId}`}>
          {t('deactivation.atTable', { table: tableName, count })}
          <br />
          <span className="ct-small">{numbers.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
