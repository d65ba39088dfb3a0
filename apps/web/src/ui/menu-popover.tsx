import type { RefObject } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { MenuPart } from './menu-part.js';
import './popover.css';

/** The open part of a menu. Apart from its button, because it brings far more code than a page needs at first. */
export function MenuPopover({
  label,
  triggerRef,
  parts,
  isOpen,
  onOpenChange,
}: {
  label: string;
  triggerRef: RefObject<HTMLButtonElement | null>;
  parts: readonly MenuPart[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  return (
    <Popover
      className="ct-popover"
      aria-label={label}
      placement="bottom end"
      offset={4}
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <AriaMenu className="ct-list" aria-label={label} autoFocus="first" onClose={() => onOpenChange(false)}>
        {parts.map((part, index) => (
          <PartOfMenu key={part.key} part={part} isFirst={index === 0} />
        ))}
      </AriaMenu>
    </Popover>
  );
}

function PartOfMenu({ part, isFirst }: { part: MenuPart; isFirst: boolean }) {
  const selection =
    part.selected === undefined
      ? { selectionMode: 'none' as const }
      : {
          selectionMode: 'single' as const,
          selectedKeys: [part.selected],
          disallowEmptySelection: true,
        };
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
