import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api/types.js';
import { actionNumberOf, grantSentence } from '../access/grant-words.js';
import '../access/grants.css';

/** Who sees their own actions through those actions, a line a person. It ends when the action does, not here. */
export function ActionParticipants({ participants }: { participants: readonly Participant[] }) {
  const { t } = useTranslation();
  const people = new Map<string, Participant[]>();
  for (const one of participants) {
    const key = `${one.personId ?? ''} ${one.organisationId}`;
    people.set(key, [...(people.get(key) ?? []), one]);
  }
  return (
    <ul className="ct-grants">
      {[...people].map(([key, grants]) => (
        <li key={key}>
          <IconListCheck size={20} stroke={1.5} aria-hidden />
          <div>
            <span className="ct-strong">{grants[0] && grantSentence(t, grants[0])}</span>
            <span className="ct-small">
              {t('grant.actions', {
                count: grants.length,
                numbers: grants.map(actionNumberOf).sort().join(', '),
              })}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
