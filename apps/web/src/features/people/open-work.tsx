import { useTranslation } from 'react-i18next';
import type { Obligations } from '../../api/types.js';
import { Notice } from '../../ui/notice.js';

/** How much is open where, and the numbers: what it is about an administrator does not see. */
export function OpenWork({ obligations: { items, total } }: { obligations: Obligations }) {
  const { t } = useTranslation();
  if (total === 0) return <p>{t('deactivation.nothingOpen')}</p>;
  return (
    <Notice tone="warning" heading="h3" title={t('deactivation.work', { count: total })}>
      <ul>
        {items.map(({ kind, tableId, tableName, count, numbers }) => (
          <li key={`${kind} ${tableId}`}>
            {t('deactivation.atTable', { table: tableName, count })}
            <br />
            <span className="ct-small">{numbers.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
