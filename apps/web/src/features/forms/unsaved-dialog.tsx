import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

export function UnsavedDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog role="alertdialog" title={t('form.unsavedTitle')} isOpen onClose={onStay}>
      <p>{t('form.unsaved')}</p>
      <div className="ct-actions">
        <Button variant="primary" autoFocus onPress={onStay}>
          {t('form.stay')}
        </Button>
        <Button variant="danger" onPress={onLeave}>
          {t('form.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
