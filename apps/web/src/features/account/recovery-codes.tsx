import { useState } from 'react';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import './account.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  done: string;
  onDone: () => void;
}

/** Shown this once; the server keeps only what cannot be read. */
export function RecoveryCodes({ codes, done, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    );
  };
  return (
    <div className="ct-stack">
      <h2>{t('secondFactor.codesTitle')}</h2>
      <p>{t('secondFactor.codesText')}</p>
      <ul className="ct-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div role="status">
        {said && (
          <Notice tone={said === 'copied' ? 'positive' : 'warning'}>
            <p>{t(`secondFactor.${said}`)}</p>
          </Notice>
        )}
      </div>
      <div className="ct-actions">
        <Button variant="primary" onPress={onDone}>
          {done}
        </Button>
        <Button onPress={copy} icon={<IconCopy size={18} aria-hidden />}>
          {t('secondFactor.copy')}
        </Button>
        <Button onPress={() => window.print()} icon={<IconPrinter size={18} aria-hidden />}>
          {t('secondFactor.print')}
        </Button>
      </div>
    </div>
  );
}
