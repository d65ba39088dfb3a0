import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './page-header.css';

/**
 * The heading of a page. The window's title is `windowTitle`, else the heading: browsers keep titles in their
 * history, so pages about a person or a case give a general one.
 */
export function PageHeader({
  title,
  windowTitle,
  trail,
  lead,
  actions,
}: {
  title: string;
  windowTitle?: string;
  /** Links to the pages above this one. */
  trail?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const name = windowTitle ?? title;
  useEffect(() => {
    document.title = `${name} - Casustafel`;
  }, [name]);
  return (
    <div className="ct-page-header">
      <div className="ct-page-title">
        {trail && (
          <nav aria-label={t('ui.breadcrumbs')}>
            <ol className="ct-breadcrumbs">
              <li>{trail}</li>
              <li aria-current="page">{name}</li>
            </ol>
          </nav>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <div className="ct-inline ct-muted">{lead}</div>}
      </div>
      {actions && <div className="ct-actions">{actions}</div>}
    </div>
  );
}
