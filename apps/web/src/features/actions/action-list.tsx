import { Link } from '@tanstack/react-router';
import type { ActionItem } from '../../api/types.js';
import { today } from '../../i18n/dates.js';
import '../../ui/tone.js';
import { ActionStatusBadge } from './action-status.js';
import { DueMark } from './due-mark.js';
import { isOpen, urgencyOf } from './due.js';
import './action-list.css';

function toneOf({ dueOn, status }: ActionItem): 'negative' | 'warning' | undefined {
  if (!isOpen(status)) return undefined;
  const urgency = urgencyOf(dueOn, today());
  if (urgency === 'late') return 'negative';
  return urgency === 'today' ? 'warning' : undefined;
}

/** Actions to answer: what, by when, how far. `who` adds whose they are. */
export function ActionList({ actions, who = false }: { actions: readonly ActionItem[]; who?: boolean }) {
  return (
    <div className="ct-action-box">
      <ul className="ct-action-list">
        {actions.map((action) => (
          <li key={action.id} data-tone={toneOf(action)}>
            <div className="ct-action-what">
              <Link to="/acties/$id" params={{ id: action.id }}>
                {action.description}
              </Link>
              <span className="ct-small">
                <span className="ct-number">{action.number}</span> · {action.kindLabel} ·{' '}
                {who ? `${action.organisationName}, ${action.assigneeName}` : action.tableName}
              </span>
            </div>
            <DueMark dueOn={action.dueOn} open={isOpen(action.status)} />
            <ActionStatusBadge status={action.status} />
          </li>
        ))}
      </ul>
    </div>
  );
}
