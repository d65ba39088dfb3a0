import { useId, type ReactNode } from 'react';
import './panel.css';

/** A titled part of a page. `flush` lets a table or list touch its edges. */
export function Panel({
  title,
  aside,
  foot,
  flush = false,
  sticky = false,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  foot?: ReactNode;
  flush?: boolean;
  sticky?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      className={sticky ? 'ct-panel ct-sticky' : 'ct-panel'}
      aria-labelledby={id}
      tabIndex={sticky ? 0 : undefined}
    >
      <div className="ct-panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {flush ? children : <div className="ct-panel-body">{children}</div>}
      {foot && <div className="ct-panel-foot">{foot}</div>}
    </section>
  );
}
