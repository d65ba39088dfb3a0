import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';

/** Now, or a day gone by. */
export function DayChoice({
  on,
  help,
  onChange,
}: {
  on: string | undefined;
  help: string;
  onChange: (on: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="ct-day-choice ct-no-print">
      <DateField
        name="on"
        label={t('explained.on')}
        help={help}
        value={on ?? today()}
        max={today()}
        // While a year is typed it passes through other centuries; those are not asked for.
        onChange={(day) => {
          if (day > '2000' && day <= today()) onChange(day);
        }}
      />
      {on && <Button onPress={() => onChange(undefined)}>{t('explained.now')}</Button>}
    </div>
  );
}
