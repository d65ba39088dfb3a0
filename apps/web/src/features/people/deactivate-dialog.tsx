import { Suspense, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { type Deactivated, DeactivateForm } from './deactivate-form.js';
import { obligationsQuery } from './people-queries.js';

/** One step: what is open, who takes it over, and it is done. The result stays until it was read. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<Deactivated | null>(null);
  const { name } = person;
  return (
    <Dialog
      role="alertdialog"
      look="wide"
      title={t(result ? 'deactivation.doneTitle' : 'deactivation.title', { name })}
      isOpen
      onClose={onClose}
    >
      {result ? (
        <Outcome result={result} onClose={onClose} />
      ) : (
        <Suspense fallback={<Loading />}>
          <Content person={person} onDone={setResult} onClose={onClose} />
        </Suspense>
      )}
    </Dialog>
  );
}

function Content(props: { person: Person; onDone: (result: Deactivated) => void; onClose: () => void }) {
  const { data: obligations } = useSuspenseQuery({ ...obligationsQuery(props.person.id), staleTime: 0 });
  return <DeactivateForm {...props} obligations={obligations} />;
}

function Outcome({
  result: { total: count, successor },
  onClose,
}: {
  result: Deactivated;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="ct-form">
      <Notice tone="positive" role="status">
        <p>{t('deactivation.done')}</p>
        {count > 0 && (
          <p>
            {successor
              ? t('deactivation.doneHandedOver', { successor })
              : t('deactivation.doneLeft', { count })}
          </p>
        )}
      </Notice>
      <div className="ct-actions">
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </div>
  );
}
