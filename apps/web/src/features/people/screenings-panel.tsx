import { Suspense, useState } from 'react';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Person, Screening } from '../../api/types.js';
import { formatDate, today } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';
import { RecordScreeningDialog } from './person-dialogs.js';
import { screeningState } from './screening-state.js';
import './register-rows.css';

const tones = {
  valid: 'positive',
  expiring: 'warning',
  expired: 'negative',
  ended: 'neutral',
  planned: 'info',
} as const;

export function ScreeningsPanel({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isRecording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Screening | null>(null);
  const { screenings } = person;
  const add = mayChange && (
    <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setRecording(true)}>
      {t('screening.add')}
    </Button>
  );
  return (
    <Panel flush title={t('screening.title')} aside={screenings.length > 0 && add}>
      {screenings.length > 0 ? (
        <ul className="ct-register-rows">
          {screenings.map((screening) => {
            const state = screeningState(screening, today());
            const { id, kind, screenedOn, validTo } = screening;
            return (
              <li key={id}>
                <div>
                  <span className="ct-inline">
                    <strong>{kind}</strong>
                    <Badge tone={tones[state]}>{t(`screening.states.${state}`)}</Badge>
                  </span>
                  <span className="ct-small">
                    {t('screening.period', { from: formatDate(screenedOn), to: formatDate(validTo) })}
                  </span>
                </div>
                {mayChange && (state === 'valid' || state === 'expiring') && (
                  <Button
                    variant="quiet"
                    aria-label={t('screening.endOf', { kind })}
                    onPress={() => setEnding(screening)}
                  >
                    {t('screening.end')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <EmptyState
          title={t('screening.none')}
          icon={<IconShieldCheck size={36} stroke={1.25} aria-hidden />}
          actions={add}
        >
          {t('screening.noneHelp')}
        </EmptyState>
      )}
      <Suspense>
        {isRecording && <RecordScreeningDialog person={person} onClose={() => setRecording(false)} />}
      </Suspense>
      {ending && (
        <ConfirmDialog
          title={t('screening.endTitle')}
          text={t('screening.endText', { name: person.name })}
          submit={t('screening.end')}
          done={t('screening.ended')}
          act={async () => {
            const path = { id: person.id, screeningId: ending.id };
            await api.DELETE('/api/v1/people/{id}/screenings/{screeningId}', { params: { path } });
            await queryClient.invalidateQueries({ queryKey: ['register'] });
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  );
}
