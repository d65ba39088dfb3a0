import { parseDate, parseDateTime, Time, toCalendarDateTime, type DateValue } from '@internationalized/date';
import { IconAlertCircle, IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { DateInput, DatePicker, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { today } from '../i18n/dates.js';
import { Optional, type FieldProps } from './field.js';
import './button.css';
import './popover.css';
import './date-field.css';

function parse(value: string, withTime: boolean): DateValue | null {
  try {
    return withTime ? parseDateTime(value) : parseDate(value);
  } catch {
    return null;
  }
}

/** A day that is chosen in the calendar ends with the working day, not at midnight before it began. */
const endOfWork = new Time(17);

/**
 * A calendar date as `YYYY-MM-DD`, or with its time as `YYYY-MM-DDTHH:mm`; empty when there is none. The browser's own
 * would show mm/dd/yyyy to some.
 */
export function DateField({
  name,
  label,
  help,
  error,
  optional,
  value,
  onChange,
  min,
  max,
  withTime = false,
}: FieldProps & {
  name: string;
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  withTime?: boolean;
}) {
  const change = (date: DateValue | null) => onChange(date ? date.toString().slice(0, 16) : '');
  return (
    <DatePicker
      className="ct-field"
      data-field={name}
      value={parse(value, withTime)}
      onChange={change}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      {...(withTime ? { placeholderValue: toCalendarDateTime(parseDate(today()), endOfWork) } : {})}
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
    >
      <Label className="ct-label">
        {label}
        {optional && <Optional />}
      </Label>
      {help && (
        <Text slot="description" className="ct-help">
          {help}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="ct-error">
          <IconAlertCircle size={16} aria-hidden />
          {error}
        </Text>
      )}
      <Group className="ct-input ct-date" data-time={withTime || undefined}>
        <DateInput>{(segment) => <DateSegment segment={segment} className="ct-segment" />}</DateInput>
        <AriaButton className="ct-button" data-variant="icon">
          <IconCalendar size={18} aria-hidden />
        </AriaButton>
      </Group>
      <Popover className="ct-popover">
        <Dialog>
          <Calendar className="ct-calendar">
            <header>
              <AriaButton slot="previous" className="ct-button" data-variant="icon">
                <IconChevronLeft size={18} aria-hidden />
              </AriaButton>
              <CalendarHeading />
              <AriaButton slot="next" className="ct-button" data-variant="icon">
                <IconChevronRight size={18} aria-hidden />
              </AriaButton>
            </header>
            <CalendarGrid weekdayStyle="short">
              {(date) => <CalendarCell date={date} className="ct-day" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
