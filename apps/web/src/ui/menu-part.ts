import type { ReactNode } from 'react';

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
