import { IconBuilding, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../problem/waiting.js';
import { CannotWork } from './cannot-work.js';
import { EndingSoon } from './ending-soon.js';
import { OpenReviews } from './open-reviews.js';
import './administration.css';

/** What waits for an administrator: who cannot work, what ends, what is to be reviewed. */
export function AdministrationPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('administration.title')}
        lead={t('administration.lead')}
        actions={
          <>
            <ButtonLink to="/beheer/organisaties/nieuw" icon={<IconBuilding size={18} aria-hidden />}>
              {t('organisations.add')}
            </ButtonLink>
            <ButtonLink
              to="/beheer/mensen/nieuw"
              search={{}}
              variant="primary"
              icon={<IconUserPlus size={18} aria-hidden />}
            >
              {t('people.add')}
            </ButtonLink>
          </>
        }
      />
      <div className="ct-columns" data-even>
        <Panel flush title={t('administration.cannotWork')}>
          <Waiting name="stuck">
            <CannotWork />
          </Waiting>
        </Panel>
        <div className="ct-stack">
          <Panel flush title={t('administration.expiring')}>
            <Waiting name="ending">
              <EndingSoon />
            </Waiting>
          </Panel>
          <Panel
            flush
            title={t('administration.reviews')}
            aside={<Link to="/rechtencontrole">{t('administration.allReviews')}</Link>}
          >
            <Waiting name="reviews">
              <OpenReviews />
            </Waiting>
          </Panel>
        </div>
      </div>
    </>
  );
}
