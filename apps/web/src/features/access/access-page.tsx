import { Suspense, useState } from 'react';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ButtonLink } from '../../ui/button-link.js';
import { PageHeader } from '../../ui/page-header.js';
import { Waiting } from '../problem/waiting.js';
import { EmergencyDialog, RequestAccessDialog } from './access-dialogs.js';
import { EarlierRequests } from './earlier-requests.js';
import { PendingRequests } from './pending-requests.js';
import { useMayUseEmergency } from './use-may-use-emergency.js';

/** Asking for sight of a case, and deciding on who asks. */
export function AccessPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'ask' | 'emergency' | null>(null);
  const mayUseEmergency = useMayUseEmergency();
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={t('access.title')}
        lead={t('access.lead')}
        actions={
          <>
            <ButtonLink variant="quiet" to="/mijn-account/toegang">
              {t('ownAccess.title')}
            </ButtonLink>
            {mayUseEmergency && (
              <Button icon={<IconAlertTriangle size={18} aria-hidden />} onPress={() => setOpen('emergency')}>
                {t('emergency.use')}
              </Button>
            )}
            <Button variant="primary" icon={<IconKey size={18} aria-hidden />} onPress={() => setOpen('ask')}>
              {t('access.ask')}
            </Button>
          </>
        }
      />
      <Waiting name="pending">
        <PendingRequests />
      </Waiting>
      <Waiting name="earlier">
        <EarlierRequests />
      </Waiting>
      <Suspense>
        {open === 'ask' && <RequestAccessDialog onClose={close} />}
        {open === 'emergency' && <EmergencyDialog onClose={close} />}
      </Suspense>
    </>
  );
}
