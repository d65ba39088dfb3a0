import { useState } from 'react';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RightsReviewLine } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { focusNextLine } from './focus-next-line.js';
import { useDecideLine } from './use-decide-line.js';
import { useRightWords } from './use-right-words.js';
import { WithdrawForm } from './withdraw-form.js';

/** One press says that a right is still needed; withdrawing asks why. After either the next line has the focus. */
export function OpenLine({ reviewId, line }: { reviewId: string; line: RightsReviewLine }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const right = useRightWords()(line);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const decide = useDecideLine(reviewId, line);
  const { personName: name } = line;
  return (
    <li data-line={line.id}>
      <div>
        <strong>{name}</strong>
        <span className="ct-muted">{right}</span>
      </div>
      {line.mayDecide ? (
        <div className="ct-actions">
          <Button
            data-decide
            icon={<IconCheck size={18} aria-hidden />}
            isPending={decide.isPending && !isWithdrawing}
            aria-label={t('review.confirmOf', { name, right })}
            onPress={() => {
              focusNextLine(line.id);
              decide.mutate({ decision: 'confirmed' });
            }}
          >
            {t('review.confirm')}
          </Button>
          <Button
            variant="danger"
            icon={<IconX size={18} aria-hidden />}
            aria-label={t('review.withdrawOf', { name, right })}
            aria-expanded={isWithdrawing}
            onPress={() => setWithdrawing(!isWithdrawing)}
          >
            {t('review.withdraw')}
          </Button>
        </div>
      ) : (
        <span className="ct-small">{t('review.other')}</span>
      )}
      {decide.isError && !isWithdrawing && (
        <Notice tone="negative" role="alert">
          <p>{problemText(decide.error)}</p>
        </Notice>
      )}
      {isWithdrawing && <WithdrawForm decide={decide} line={line} onCancel={() => setWithdrawing(false)} />}
    </li>
  );
}
