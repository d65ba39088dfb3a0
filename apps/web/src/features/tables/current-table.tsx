import { createContext, use, useState, type ReactNode } from 'react';

interface CurrentTable {
  /** `null` means every table the person sits at. */
  code: string | null;
  choose: (code: string | null) => void;
}

const CurrentTableContext = createContext<CurrentTable>({ code: null, choose: () => undefined });

/** Kept in memory only: which table someone works at may be confidential, so neither the address nor storage holds it. */
export function CurrentTableProvider({ children }: { children: ReactNode }) {
  const [code, choose] = useState<string | null>(null);
  return <CurrentTableContext value={{ code, choose }}>{children}</CurrentTableContext>;
}

export function useCurrentTable(): CurrentTable {
  return use(CurrentTableContext);
}
