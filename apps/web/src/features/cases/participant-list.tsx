import { IconEye, IconFolderOpen, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { grantOrigin, grantSentence } from '../access/grant-words.js';
import '../access/grants.css';

const icons = { dossier: IconFolderOpen, 'own-actions': IconListCheck, process: IconEye };

/** One sentence a participant, with the reason and who decided; the means to end it for who may. */
export function ParticipantList({
  participants,
  onEnd,
}: {
  participants: readonly Participant[];
  onEnd?: ((participant: Participant) => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <ul className="ct-grants">
      {participants.map((participant) => {
        const Icon = icons[participant.level];
        const name = participant.personName ?? participant.organisationName;
        return (
          <li key={participant.id}>
            <Icon
              size={20}
              stroke={1.5}
              aria-hidden
              data-open={participant.level === 'dossier' || undefined}
            />
            <div>
              <span className="ct-inline">
                <span className="ct-strong">{grantSentence(t, participant)}</span>
                {participant.origin === 'break-glass' && (
                  <Badge tone="negative">{t('grant.emergency')}</Badge>
                )}
              </span>
              <span className="ct-prose">{participant.reason}</span>
              <span className="ct-small">{grantOrigin(t, participant)}</span>
            </div>
            {onEnd && (
              <Button
                variant="quiet"
                onPress={() => onEnd(participant)}
                aria-label={t('participant.endOf', { name })}
              >
                {t('participant.end')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
