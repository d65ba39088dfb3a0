import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Panel } from '../../ui/panel.js';
import { PasswordForm } from './password-form.js';

export function PasswordPanel({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Panel title={t('password.title')}>
      <p>{t(hasPassword ? 'password.text' : 'password.elsewhere')}</p>
      {hasPassword && (
        <div>
          <Button onPress={() => setOpen(true)}>{t('password.change')}</Button>
        </div>
      )}
      <Dialog title={t('password.change')} isOpen={isOpen} onClose={close}>
        <PasswordForm onDone={close} onCancel={close} />
      </Dialog>
    </Panel>
  );
}
