import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { Panel } from '../../ui/panel.js';

/** For an administrator who has other work too: the way to administration. */
export function AdministratorStart() {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.admin')}>
      <div className="ct-stack" data-tight>
        <p>{t('home.adminNow')}</p>
        <p className="ct-muted">{t('home.adminNever')}</p>
      </div>
      <div>
        <ButtonLink to="/beheer">{t('home.toAdministration')}</ButtonLink>
      </div>
    </Panel>
  );
}
