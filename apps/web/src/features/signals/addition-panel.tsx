import { useTranslation } from 'react-i18next';
import type { Signal } from '../../api/types.js';
import { formatInstant } from '../../i18n/dates.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Panel } from '../../ui/panel.js';
import { Timeline } from '../../ui/timeline.js';
import { AdditionForm } from './addition-form.js';

/** What the reporter added and, for the reporter, what is asked of them and the place to answer. */
export function AdditionPanel({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  const mayAdd = signal.allowedActions.includes('supplement');
  const isAsked = mayAdd && signal.status === 'more-information';
  if (!mayAdd && signal.additions.length === 0) return null;
  return (
    <Panel title={t(isAsked ? 'addition.asked' : 'addition.title')}>
      {isAsked && <p className="ct-prose">{signal.triage?.question ?? t('addition.noQuestion')}</p>}
      {isAsked && <AdditionForm signal={signal} isAsked />}
      {signal.additions.length > 0 && (
        <Timeline
          moments={signal.additions.map(({ id, question, text, addedBy, addedAt }) => ({
            key: id,
            what: (
              <>
                {question && <p className="ct-muted">{t('addition.question', { question })}</p>}
                <p>{text}</p>
              </>
            ),
            when: `${formatInstant(addedAt)} · ${addedBy}`,
          }))}
        />
      )}
      {mayAdd && !isAsked && (
        <Disclosure title={t('addition.open')}>
          <AdditionForm signal={signal} isAsked={false} />
        </Disclosure>
      )}
    </Panel>
  );
}
