import { Suspense, useState } from 'react';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Participant, Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Disclosure } from '../../ui/disclosure.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { byWidth } from '../access/grant-words.js';
import { Waiting } from '../problem/waiting.js';
import { ActionParticipants } from './action-participants.js';
import { InviteDialog } from './case-dialogs.js';
import { participantsQuery } from './case-queries.js';
import { EndParticipation } from './end-participation.js';
import { ExclusionsPanel } from './exclusions-panel.js';
import { ParticipantList } from './participant-list.js';

/** Who may see what of this case, why, and since when; who sees most comes first. */
export function ParticipantsTab({
  caseId,
  table,
  may,
}: {
  caseId: string;
  table: Table;
  may: (what: string) => boolean;
}) {
  const { t } = useTranslation();
  const [isInviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Participant | null>(null);
  const list = useSuspenseInfiniteQuery(participantsQuery(caseId));
  const inState = (state: Participant['state']) =>
    list.data.filter((participant) => participant.state === state).sort(byWidth);
  const [active, planned, ended] = [inState('active'), inState('planned'), inState('ended')];
  const invited = active.filter(({ origin }) => origin !== 'action');
  const throughActions = active.filter(({ origin }) => origin === 'action');
  const onEnd = may('invite') ? setEnding : undefined;
  return (
    <>
      <Panel
        flush
        title={t('case.participants')}
        aside={
          <div className="ct-actions">
            {may('explain-access') && (
              <ButtonLink variant="quiet" to="/toegang/casussen/$id" params={{ id: caseId }}>
                {t('explained.openFor')}
              </ButtonLink>
            )}
            {may('invite') && (
              <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setInviting(true)}>
                {t('participant.invite')}
              </Button>
            )}
          </div>
        }
        foot={<p className="ct-small">{t('participant.leaders')}</p>}
      >
        {invited.length > 0 ? (
          <ParticipantList participants={invited} onEnd={onEnd} />
        ) : (
          <EmptyState title={t('participant.none')} icon={<IconUsers size={36} stroke={1.25} aria-hidden />}>
            {t('participant.noneHelp')}
          </EmptyState>
        )}
        {throughActions.length > 0 && (
          <>
            <h3 className="ct-list-title-row">{t('grant.throughActions')}</h3>
            <ActionParticipants participants={throughActions} />
          </>
        )}
        {planned.length > 0 && (
          <>
            <h3 className="ct-list-title-row">{t('participant.planned')}</h3>
            <ParticipantList participants={planned} onEnd={onEnd} />
          </>
        )}
      </Panel>
      {ended.length > 0 && (
        <Disclosure title={t('participant.endedGroup', { count: ended.length })}>
          <ParticipantList participants={ended} />
        </Disclosure>
      )}
      {list.hasNextPage && (
        <LoadMore
          hasMore
          shown={list.data.length}
          isLoading={list.isFetchingNextPage}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
      {may('exclude') && (
        <Waiting name={`exclusions ${caseId}`}>
          <ExclusionsPanel caseId={caseId} table={table} />
        </Waiting>
      )}
      <Suspense>
        {isInviting && <InviteDialog caseId={caseId} table={table} onClose={() => setInviting(false)} />}
      </Suspense>
      {ending && <EndParticipation caseId={caseId} participant={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
