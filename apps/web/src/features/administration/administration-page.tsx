import { IconBuilding, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../problem/waiting.js';
import { AttentionList } from './attention-list.js';
import { OpenReviews } from './open-reviews.js';
import './administration.css';

/** What waits for an administrator, and the reviews that wait for others. */
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
      <div className="ct-columns">
        <Panel flush title={t('attention.title')}>
          <Waiting name="attention">
            <AttentionList />
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
    </>
  );
}
