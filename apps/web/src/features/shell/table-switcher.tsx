import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/menu.js';
import { tablesOf } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { useCurrentTable } from '../tables/current-table.js';

const all = 'all-tables';

/** Which table the lists are about, for who sits at several. */
export function TableSwitcher() {
  const { t } = useTranslation();
  const tables = tablesOf(useSession());
  const { code, choose } = useCurrentTable();
  const [only] = tables;
  if (!only) return null;
  if (tables.length === 1) {
    return (
      <div className="ct-header-table">
        <span>{only.name}</span>
      </div>
    );
  }
  const chosen = tables.find((table) => table.code === code);
  return (
    <div className="ct-header-table">
      <Menu
        label={t('shell.chooseTable')}
        parts={[
          {
            key: t('shell.chooseTable'),
            items: [
              { code: all, label: t('shell.allTables') },
              ...tables.map((table) => ({ code: table.code, label: table.name })),
            ],
            selected: chosen?.code ?? all,
            onChoose: (next) => choose(next === all ? null : next),
          },
        ]}
      >
        <span className="ct-hidden">{t('shell.table')}: </span>
        {chosen?.name ?? t('shell.allTables')}
        <IconChevronDown size={16} aria-hidden />
      </Menu>
    </div>
  );
}
