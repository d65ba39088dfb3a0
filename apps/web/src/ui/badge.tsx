import type { ReactNode } from 'react';
import type { Tone } from './tone.js';
import './tone.js';
import './badge.css';

export function Badge({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="ct-badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
