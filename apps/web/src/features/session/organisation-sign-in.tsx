import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signInMethodsQuery } from './session-query.js';

/** The way in through one's own organisation, where there is one. A plain link: the browser leaves this page. */
export function OrganisationSignIn({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(signInMethodsQuery);
  if (!data?.openIdName) return null;
  const start = `/api/v1/session/openid/start?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <>
      <a className="ct-button" data-variant="primary" href={start}>
        <IconBuildingCommunity size={20} aria-hidden />
        {t('organisationSignIn.button', { name: data.openIdName })}
      </a>
      <p className="ct-or">{t('organisationSignIn.or')}</p>
    </>
  );
}
