import type { ReactNode } from 'react';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.js';
import './dialog.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `alertdialog` cannot be dismissed by a click beside it. */
  role?: 'dialog' | 'alertdialog';
  look?: 'modal' | 'wide' | 'drawer';
  children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, role = 'dialog', look = 'modal', children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={look === 'drawer' ? 'ct-veil ct-drawer' : 'ct-veil'}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog' && look === 'drawer'}
    >
      <Modal className="ct-modal" data-wide={look === 'wide' || undefined}>
        <AriaDialog role={role}>
          <div className="ct-modal-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button variant="icon" aria-label={t('ui.close')} onPress={onClose} icon={<IconX size={20} />} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
