import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.js';

/** Says honestly what this version lets an administrator do. */
export function AdministratorStart() {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.admin')}>
      <div className="ct-stack" data-tight>
        <p>{t('home.adminNow')}</p>
        <p>{t('home.adminServer')}</p>
        <p className="ct-muted">{t('home.adminNever')}</p>
      </div>
    </Panel>
  );
}
