import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { signInAgainStore } from '../../api/sign-in-again.js';
import type { Session } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import '../../ui/dialog.css';
import { SignInForm } from './sign-in-form.js';

/**
 * Appears when the session ended while something was being typed. The page behind it is hidden but stays as it was,
 * and the change that was refused is sent again.
 */
export function SignInAgainDialog({ session, onLeave }: { session: Session; onLeave: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const leave = () => {
    signInAgainStore.giveUp();
    queryClient.clear();
    onLeave();
  };
  return (
    <ModalOverlay className="ct-veil" data-opaque isOpen isKeyboardDismissDisabled>
      <Modal className="ct-modal">
        <Dialog>
          <Heading slot="title" level={2}>
            {t('signIn.againTitle')}
          </Heading>
          <p>{t('signIn.again')}</p>
          <SignInForm username={session.person.username} onSignedIn={() => signInAgainStore.succeed()} />
          <div>
            <Button variant="quiet" onPress={leave}>
              {t('signIn.someoneElse', { name: session.person.name })}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
