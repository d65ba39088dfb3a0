import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './problem-screen.css';

export function ProblemScreen({
  icon,
  title,
  traceId,
  actions,
  children,
}: {
  icon: ReactNode;
  title: string;
  traceId?: string | null;
  actions: ReactNode;
  children: string;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} - Casustafel`;
  }, [title]);
  return (
    <div className="ct-problem" role="alert">
      {icon}
      <h1 tabIndex={-1}>{title}</h1>
      <p>{children}</p>
      {traceId && (
        <p className="ct-small">
          {t('problem.trace')} <code>{traceId}</code>
        </p>
      )}
      <div className="ct-actions">{actions}</div>
    </div>
  );
}
