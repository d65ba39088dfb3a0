import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.js';
import type { MenuPart } from './menu-part.js';

const load = async () => ({ default: (await import('./menu-popover.js')).MenuPopover });
const MenuPopover = lazy(load);

/** A button that opens a menu in parts: choices with a tick, or plain commands. */
export function Menu({
  label,
  parts,
  children,
}: {
  label: string;
  parts: readonly MenuPart[];
  children: ReactNode;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        variant="quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={() => void load()}
        onPress={() => setOpen(true)}
      >
        {children}
      </Button>
      <Suspense>
        {isOpen && (
          <MenuPopover label={label} triggerRef={trigger} parts={parts} isOpen onOpenChange={setOpen} />
        )}
      </Suspense>
    </>
  );
}
