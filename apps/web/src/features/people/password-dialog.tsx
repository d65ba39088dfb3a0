import { useState } from 'react';
import { IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { TextField } from '../../ui/text-field.js';
import { useProblemText } from '../problem/use-problem-text.js';

/** Asks first, since it signs the person out; then shows the password once. It is kept nowhere. */
export function PasswordDialog({ person: { id, name }, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const issue = useMutation({
    gcTime: 0,
    mutationFn: () => answer(api.POST('/api/v1/people/{id}/initial-password', { params: { path: { id } } })),
  });
  return (
    <Dialog role="alertdialog" title={t('personAccount.passwordTitle')} isOpen onClose={onClose}>
      {issue.isError && (
        <Notice tone="negative" role="alert">
          <p>{problemText(issue.error)}</p>
        </Notice>
      )}
      {issue.data ? (
        <IssuedPassword name={name} password={issue.data.password} onClose={onClose} />
      ) : (
        <>
          <p>{t('personAccount.passwordText', { name })}</p>
          <div className="ct-actions">
            <Button variant="primary" isPending={issue.isPending} onPress={() => issue.mutate()}>
              {t('personAccount.passwordIssue')}
            </Button>
            <Button onPress={onClose}>{t('form.cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function IssuedPassword({
  name,
  password,
  onClose,
}: {
  name: string;
  password: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  // On a plain intranet address the browser offers no clipboard.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setCopied('copied');
    } catch {
      setCopied('notCopied');
    }
  };
  return (
    <div className="ct-form">
      <p>{t('personAccount.passwordOnce')}</p>
      <TextField
        name="issued"
        label={t('personAccount.passwordOf', { name })}
        value={password}
        onFocus={(event) => event.target.select()}
        autoFocus
        readOnly
      />
      <p role="status">{copied && t(`personAccount.${copied}`)}</p>
      <div className="ct-actions">
        <Button icon={<IconCopy size={18} aria-hidden />} onPress={() => void copy()}>
          {t('personAccount.copy')}
        </Button>
        <Button variant="primary" onPress={onClose}>
          {t('personAccount.ready')}
        </Button>
      </div>
    </div>
  );
}
