import type { ReactNode } from 'react';
import { IconCircleDashedCheck } from '@tabler/icons-react';
import './empty-state.css';

/** Nothing to show, and why that may be good news. */
export function EmptyState({
  title,
  icon,
  heading: Heading = 'h3',
  children,
  actions,
}: {
  title: string;
  icon?: ReactNode;
  heading?: 'h2' | 'h3';
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="ct-empty">
      {icon ?? <IconCircleDashedCheck size={36} stroke={1.25} aria-hidden />}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {actions && <div className="ct-actions">{actions}</div>}
    </div>
  );
}
