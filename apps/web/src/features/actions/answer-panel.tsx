import { useState } from 'react';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { focusHeading } from '../shell/focus-heading.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { AnswerForm } from './answer-form.js';
import { CompleteForm } from './complete-form.js';
import { useAnswer } from './use-answer.js';
import './answer-panel.css';

type Way = 'decline' | 'progress' | 'complete';

/** Accept in one press; decline, report or complete with one short text. Only the ways that are open now. */
export function AnswerPanel({ action }: { action: Action }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const answering = useAnswer(action);
  const ways = (['complete', 'progress', 'decline'] as const).filter((one) =>
    action.allowedActions.includes(one),
  );
  const mayAccept = action.allowedActions.includes('accept');
  const [chosen, setChosen] = useState<Way | null>(null);
  const way = chosen && ways.includes(chosen) ? chosen : null;
  if (!mayAccept && ways.length === 0) return null;
  const back = () => {
    answering.reset();
    setChosen(null);
    focusHeading();
  };
  return (
    <Panel title={t('answer.title')}>
      {answering.isError && (
        <Notice tone="negative" role="alert">
          <p>{problemText(answering.error)}</p>
        </Notice>
      )}
      {way === null && (
        <div className="ct-answer-ways">
          {mayAccept && (
            <Button
              variant="primary"
              icon={<IconCheck size={18} aria-hidden />}
              isPending={answering.isPending}
              onPress={() => answering.mutate({ way: 'accept' })}
            >
              {t('answer.accept')}
            </Button>
          )}
          {ways.map((one) => (
            <Button
              key={one}
              variant={one === 'complete' ? 'primary' : 'secondary'}
              icon={one === 'decline' ? <IconX size={18} aria-hidden /> : undefined}
              onPress={() => setChosen(one)}
            >
              {t(`answer.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {way === 'complete' && (
        <CompleteForm referenceOnly={action.referenceOnly} answering={answering} onCancel={back} />
      )}
      {(way === 'decline' || way === 'progress') && (
        <AnswerForm
          key={way}
          way={way}
          referenceOnly={action.referenceOnly}
          answering={answering}
          onDone={back}
        />
      )}
    </Panel>
  );
}
