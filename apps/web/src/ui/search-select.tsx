import { IconAlertCircle, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Optional, type FieldProps } from './field.js';
import type { Option } from './select-field.js';
import './popover.css';
import './search-select.css';

/** A list long enough to search in by typing: organisations, people. */
export function SearchSelect({
  name,
  label,
  help,
  error,
  optional,
  options,
  value,
  onChange,
  disabled = false,
}: FieldProps & {
  name: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
}) {
  const { t } = useTranslation();
  // The list renders a hidden twin beside itself; in a grid that would take a cell.
  return (
    <div>
      <ComboBox
        className="ct-field"
        data-field={name}
        data-invalid={error ? true : undefined}
        isInvalid={Boolean(error)}
        isDisabled={disabled}
        validationBehavior="aria"
        menuTrigger="focus"
        allowsEmptyCollection
        defaultItems={options}
        value={value || null}
        onChange={(key) => onChange(key === null ? '' : String(key))}
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
        <Group className="ct-combobox">
          <Input className="ct-input" placeholder={t('ui.typeToSearch')} />
          <AriaButton className="ct-combobox-button">
            <IconChevronDown size={18} aria-hidden />
          </AriaButton>
        </Group>
        <Popover className="ct-popover" offset={2}>
          <ListBox<Option> className="ct-list" renderEmptyState={() => <Empty text={t('ui.noMatch')} />}>
            {(option) => (
              <ListBoxItem id={option.code} textValue={option.label} className="ct-option">
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

function Empty({ text }: { text: string }) {
  return <span className="ct-option ct-muted">{text}</span>;
}
