import { Suspense, useState } from 'react';
import { IconEdit } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { hasDuty } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { CovenantsPanel } from './covenants-panel.js';
import { EditOrganisationDialog } from './organisation-dialogs.js';
import { organisationQuery } from './organisation-queries.js';

/** For administrators, and to read for the contact person of this organisation. */
export function OrganisationPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const mayChange = hasDuty(useSession(), 'administrator');
  const { data: organisation } = useSuspenseQuery(organisationQuery(id));
  const [isEditing, setEditing] = useState(false);
  const { name, type, code, mailbox, contactPersonId, contactPersonName, activePeople } = organisation;
  const contact =
    mayChange && contactPersonId ? (
      <Link to="/beheer/mensen/$id" params={{ id: contactPersonId }}>
        {contactPersonName}
      </Link>
    ) : (
      (contactPersonName ?? <Badge tone="warning">{t('organisation.noContact')}</Badge>)
    );
  return (
    <>
      <PageHeader
        title={name}
        windowTitle={t('organisation.windowTitle')}
        trail={
          mayChange ? (
            <Link to="/beheer/organisaties">{t('organisations.title')}</Link>
          ) : (
            <Link to="/">{t('nav.home')}</Link>
          )
        }
        lead={t(`organisationType.${type}`)}
        actions={
          mayChange && (
            <Button icon={<IconEdit size={18} aria-hidden />} onPress={() => setEditing(true)}>
              {t('organisation.change')}
            </Button>
          )
        }
      />
      <div className="ct-columns">
        <CovenantsPanel organisation={organisation} mayChange={mayChange} />
        <Panel title={t('organisation.facts')}>
          <Facts
            stacked
            facts={[
              { label: t('organisations.contact'), value: contact },
              { label: t('organisation.mailbox'), value: mailbox },
              { label: t('organisation.code'), value: code },
              { label: t('organisations.people'), value: activePeople },
            ]}
          />
          {mayChange && (
            <Link to="/beheer/mensen" search={{ organisatie: id }}>
              {t('organisation.people')}
            </Link>
          )}
        </Panel>
      </div>
      <Suspense>
        {isEditing && (
          <EditOrganisationDialog organisation={organisation} onClose={() => setEditing(false)} />
        )}
      </Suspense>
    </>
  );
}
