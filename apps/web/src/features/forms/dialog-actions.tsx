import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';

export function DialogActions({
  submit,
  isPending,
  onCancel,
}: {
  submit: string;
  isPending: boolean;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="ct-actions">
      <Button type="submit" variant="primary" isPending={isPending}>
        {submit}
      </Button>
      <Button onPress={onCancel}>{t('form.cancel')}</Button>
    </div>
  );
}
