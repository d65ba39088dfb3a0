import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { Nav } from './nav.js';

/** The menu on a narrow screen. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shell.menu')} look="drawer" isOpen onClose={onClose}>
      <nav aria-label={t('shell.mainMenu')}>
        <Nav onChoose={onClose} />
      </nav>
    </Dialog>
  );
}
