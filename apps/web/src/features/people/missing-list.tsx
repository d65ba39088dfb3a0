import { IconAlertTriangle } from '@tabler/icons-react';
import type { Seat } from '../../api/types.js';
import './register-rows.css';

/** What keeps a seat from counting, in the server's words. */
export function MissingList({ missing }: { missing: Seat['missing'] }) {
  return (
    <ul className="ct-missing">
      {missing.map(({ code, text }) => (
        <li key={code}>
          <IconAlertTriangle size={16} aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}
