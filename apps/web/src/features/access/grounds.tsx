import { useTranslation } from 'react-i18next';
import type { Ground } from '../../api/types.js';
import { actionNumberOf, byWidth, groundSentence } from './grant-words.js';
import { GroundOrigin } from './ground-origin.js';
import './grants.css';

/** Why somebody sees something: the widest reason first. Actions are told together: each gives the same sight. */
export function Grounds({
  grounds,
  role,
  organisation,
  isOwn = false,
}: {
  grounds: readonly Ground[];
  role: string;
  organisation: string;
  isOwn?: boolean;
}) {
  const { t } = useTranslation();
  const actions = grounds.filter(({ origin }) => origin === 'action');
  const others = grounds.filter(({ origin }) => origin !== 'action').sort(byWidth);
  const [action] = actions;
  return (
    <ul className="ct-grounds">
      {others.map((ground, index) => (
        <li key={index}>
          {ground.kind === 'grant' ? (
            <>
              <span>{groundSentence(t, ground, isOwn)}</span>
              <GroundOrigin ground={ground} organisation={organisation} />
            </>
          ) : (
            <span>{t(`explained.${ground.kind}`, { role })}</span>
          )}
        </li>
      ))}
      {action && (
        <li>
          <span>{groundSentence(t, action, isOwn)}</span>
          <span className="ct-small">
            {t('grant.actions', {
              count: actions.length,
              numbers: actions.map(actionNumberOf).sort().join(', '),
            })}
          </span>
        </li>
      )}
    </ul>
  );
}
