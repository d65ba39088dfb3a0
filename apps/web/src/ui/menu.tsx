import type { ReactNode } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { Header } from 'react-aria-components/Header';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import './popover.css';

export interface MenuChoice {
  /** Unique in the whole menu. */
  code: string;
  label: string;
  icon?: ReactNode;
}

export interface MenuPart {
  key: string;
  title?: string;
  items: readonly MenuChoice[];
  /** Present on a part of which one item is chosen. */
  selected?: string;
  onChoose: (code: string) => void;
}

/** A button that opens a menu in parts: choices with a tick, or plain commands. */
export function Menu({
  label,
  trigger,
  parts,
}: {
  label: string;
  trigger: ReactNode;
  parts: readonly MenuPart[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ct-popover" placement="bottom end" offset={4}>
        <AriaMenu className="ct-list" aria-label={label}>
          {parts.map((part, index) => (
            <PartOfMenu key={part.key} part={part} isFirst={index === 0} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function PartOfMenu({ part, isFirst }: { part: MenuPart; isFirst: boolean }) {
  const selection =
    part.selected === undefined
      ? { selectionMode: 'none' as const }
      : { selectionMode: 'single' as const, selectedKeys: [part.selected], disallowEmptySelection: true };
  return (
    <>
      {!isFirst && <Separator />}
      <MenuSection {...selection} {...(part.title ? {} : { 'aria-label': part.key })}>
        {part.title && <Header className="ct-list-title">{part.title}</Header>}
        {part.items.map((item) => (
          <AriaMenuItem
            key={item.code}
            id={item.code}
            textValue={item.label}
            className="ct-option"
            onAction={() => part.onChoose(item.code)}
          >
            {item.icon}
            {item.label}
            {part.selected !== undefined && <IconCheck size={16} aria-hidden className="ct-check" />}
          </AriaMenuItem>
        ))}
      </MenuSection>
    </>
  );
}
