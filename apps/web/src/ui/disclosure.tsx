import type { ReactNode } from 'react';
import { IconChevronRight } from '@tabler/icons-react';
import './disclosure.css';

/** Something most people can skip. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="ct-disclosure">
      <summary>
        <IconChevronRight size={18} aria-hidden />
        {title}
      </summary>
      <div className="ct-disclosure-body">{children}</div>
    </details>
  );
}
