import type { ReactNode } from 'react';
import './facts.css';

export interface Fact {
  label: string;
  value: ReactNode;
  hint?: string;
}

/** Names and values. What has no value is left out: an empty line tells nothing. */
export function Facts({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) {
  return (
    <dl className="ct-facts" data-stacked={stacked || undefined}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value, hint }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {hint && <span className="ct-small"> {hint}</span>}
            </dd>
          </div>
        ))}
    </dl>
  );
}
