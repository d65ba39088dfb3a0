import { useState, type ReactNode } from 'react';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './filter-bar.css';

/** Filters above a list. On a narrow screen they fold away, so that the list comes first. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation();
  const [startsOpen] = useState(() => window.matchMedia('(min-width: 56rem)').matches);
  return (
    <details className="ct-filter-bar" open={startsOpen}>
      <summary>
        <IconAdjustmentsHorizontal size={18} aria-hidden />
        {t('ui.filter')}
      </summary>
      <div className="ct-filter" role="search" aria-label={label}>
        {children}
      </div>
    </details>
  );
}
