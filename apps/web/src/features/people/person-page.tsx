import { Suspense, useState } from 'react';
import { IconEdit } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { useSession } from '../session/use-session.js';
import { AccountPanel } from './account-panel.js';
import { personQuery } from './people-queries.js';
import { EditPersonDialog } from './person-dialogs.js';
import { PersonFacts } from './person-facts.js';
import { PersonStateBadge } from './person-state.js';
import { ScreeningsPanel } from './screenings-panel.js';
import { SignInPanel } from './sign-in-panel.js';
import { SeatsPanel } from './seats-panel.js';

/** One person: where they sit, whether it counts, and what is missing. */
export function PersonPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const { data: person } = useSuspenseQuery(personQuery(id));
  const [isEditing, setEditing] = useState(false);
  const isOwn = session.person.id === id;
  return (
    <>
      <PageHeader
        title={person.name}
        windowTitle={t('person.windowTitle')}
        trail={<Link to="/beheer/mensen">{t('people.title')}</Link>}
        lead={
          <>
            <PersonStateBadge person={person} />
            <Link to="/beheer/organisaties/$id" params={{ id: person.organisationId }}>
              {person.organisationName}
            </Link>
          </>
        }
        actions={
          <Button icon={<IconEdit size={18} aria-hidden />} onPress={() => setEditing(true)}>
            {t('person.change')}
          </Button>
        }
      />
      {isOwn && (
        <Notice tone="info" title={t('person.own')}>
          <p>{t('person.ownHelp')}</p>
        </Notice>
      )}
      <div className="ct-columns">
        <div className="ct-stack">
          <SeatsPanel person={person} mayChange={!isOwn} />
          <ScreeningsPanel person={person} mayChange={!isOwn} />
        </div>
        <div className="ct-stack">
          <AccountPanel key={id} person={person} mayChange={!isOwn} />
          <SignInPanel key={`${id} in`} person={person} mayChange={!isOwn} />
          <PersonFacts person={person} />
        </div>
      </div>
      <Suspense>
        {isEditing && (
          <EditPersonDialog person={person} mayChangeRights={!isOwn} onClose={() => setEditing(false)} />
        )}
      </Suspense>
    </>
  );
}
