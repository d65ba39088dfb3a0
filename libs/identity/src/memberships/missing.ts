/** What keeps a running membership from counting (L-16, BGS 1.11, WGS 1.11 and 1.4(3)). */
export const missingCodes = [
  'not-active',
  'no-covenant',
  'no-screening',
  'no-statement',
  'no-declaration',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** For whom it may be told: administrators. `organisation` and `table` are names. */
export function missingText(code: MissingCode, organisation: string): string {
  switch (code) {
    case 'not-active':
      return 'Het account is niet actief';
    case 'no-covenant':
      return `Geen geldig convenant van ${organisation} voor deze tafel`;
    case 'no-screening':
      return 'Geen geldige screening';
    case 'no-statement':
      return 'De geheimhoudingsverklaring is nog niet aanvaard; dat gebeurt bij de eerste aanmelding';
    case 'no-declaration':
      return `Niet verklaard dat naast dit werk geen commerciële taken worden verricht (${organisation} is privaat)`;
  }
}
