import { useTranslation } from 'react-i18next';
import './loading.css';

/** Stands where content will come. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="ct-loading" role="status">
      <span className="ct-hidden">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="ct-bar" />
      ))}
    </div>
  );
}
