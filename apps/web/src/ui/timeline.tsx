import type { ReactNode } from 'react';
import './timeline.css';

export interface Moment {
  key: string;
  what: ReactNode;
  when: ReactNode;
}

export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="ct-timeline">
      {moments.map(({ key, what, when }) => (
        <li key={key}>
          <div className="ct-prose">{what}</div>
          <small>{when}</small>
        </li>
      ))}
    </ol>
  );
}
