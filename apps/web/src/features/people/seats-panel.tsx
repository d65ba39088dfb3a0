import { Suspense, useState } from 'react';
import { IconArmchair, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Person, Seat } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';
import { ChangeSeatDialog, GiveSeatDialog } from './person-dialogs.js';
import { SeatRow } from './seat-row.js';

/** Every seat, whether it counts, and exactly what is missing when it does not. */
export function SeatsPanel({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isGiving, setGiving] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const [ending, setEnding] = useState<Seat | null>(null);
  const running = person.memberships.filter(({ state }) => state !== 'ended');
  const earlier = person.memberships.filter(({ state }) => state === 'ended');
  const changed = running.find(({ id }) => id === changing);
  const acts = mayChange ? { onChange: (seat: Seat) => setChanging(seat.id), onEnd: setEnding } : {};
  const add = mayChange && (
    <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setGiving(true)}>
      {t('seat.add')}
    </Button>
  );
  return (
    <Panel flush title={t('seat.title')} aside={running.length > 0 && add}>
      {running.length > 0 ? (
        <ul className="ct-register-rows">
          {running.map((seat) => (
            <SeatRow key={seat.id} seat={seat} employerId={person.organisationId} {...acts} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title={t('seat.none')}
          icon={<IconArmchair size={36} stroke={1.25} aria-hidden />}
          actions={add}
        >
          {t('seat.noneHelp')}
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <div className="ct-panel-foot">
          <Disclosure title={t('seat.earlier', { count: earlier.length })}>
            <ul className="ct-register-rows">
              {earlier.map((seat) => (
                <SeatRow key={seat.id} seat={seat} employerId={person.organisationId} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <Suspense>
        {isGiving && <GiveSeatDialog person={person} onClose={() => setGiving(false)} />}
        {changed && <ChangeSeatDialog person={person} seat={changed} onClose={() => setChanging(null)} />}
      </Suspense>
      {ending && (
        <ConfirmDialog
          title={t('seat.endTitle')}
          text={t('seat.endText', { name: person.name, table: ending.tableName })}
          submit={t('seat.end')}
          done={t('seat.endDone')}
          act={async () => {
            await api.DELETE('/api/v1/memberships/{id}', { params: { path: { id: ending.id } } });
            await queryClient.invalidateQueries({ queryKey: ['register'] });
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  );
}
