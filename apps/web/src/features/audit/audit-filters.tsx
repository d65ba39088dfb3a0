import { lazy, Suspense } from 'react';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { SelectField } from '../../ui/select-field.js';
import { auditActions } from './audit-actions.js';
import { auditKindsQuery } from './audit-queries.js';
import { results, type AuditSearch } from './audit-search.js';

const DateField = lazy(async () => ({ default: (await import('../../ui/date-field.js')).DateField }));

/** Period, kind and result are chosen here; a person or case by pressing it in a row, so that no name is typed. */
export function AuditFilters({
  search,
  onChange,
}: {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
}) {
  const { t } = useTranslation();
  const { data: kinds } = useQuery(auditKindsQuery);
  const without = (...keys: (keyof AuditSearch)[]) =>
    Object.fromEntries(Object.entries(search).filter(([key]) => !keys.some((one) => one === key)));
  const set = <Key extends keyof AuditSearch>(key: Key, value: AuditSearch[Key] | '' | undefined) =>
    onChange(value ? { ...search, [key]: value } : without(key));
  return (
    <FilterBar label={t('audit.filter')}>
      <Suspense>
        <DateField
          name="van"
          label={t('audit.from')}
          value={search.van ?? ''}
          onChange={(value) => set('van', value)}
        />
        <DateField
          name="tot"
          label={t('audit.to')}
          value={search.tot ?? ''}
          onChange={(value) => set('tot', value)}
        />
      </Suspense>
      <SelectField
        name="handeling"
        label={t('audit.action')}
        value={search.handeling ?? ''}
        placeholder={t('audit.everyAction')}
        onChange={(event) => set('handeling', event.target.value)}
        options={auditActions(kinds?.items ?? [], search.handeling)}
      />
      <SelectField
        name="resultaat"
        label={t('audit.result')}
        value={search.resultaat ?? ''}
        placeholder={t('audit.everyResult')}
        onChange={(event) =>
          set(
            'resultaat',
            results.find((result) => result === event.target.value),
          )
        }
        options={results.map((code) => ({ code, label: t(`auditResult.${code}`) }))}
      />
      {(['wie', 'casus', 'object'] as const)
        .filter((key) => search[key])
        .map((key) => (
          <Button key={key} icon={<IconX size={16} aria-hidden />} onPress={() => onChange(without(key))}>
            {t(`audit.only.${key}`)}
            <span className="ct-hidden">, {t('audit.removeFilter')}</span>
          </Button>
        ))}
    </FilterBar>
  );
}
