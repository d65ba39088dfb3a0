/** What the inbox says of each moment: what happened, and nothing of whom or what it is about (L-23). */
const texts: Readonly<Record<string, string>> = {
  'signal.received': 'Er is een nieuw signaal om te beoordelen',
  'signal.decided': 'Er is een besluit over uw signaal',
  'action.assigned': 'U hebt een nieuwe actie',
  'action.accepted': 'Een actie die u hebt uitgezet is aanvaard',
  'action.declined': 'Een actie die u hebt uitgezet is geweigerd',
  'action.completed': 'Een actie die u hebt uitgezet is afgerond',
};

/** The text of a moment; a general one for a moment that was announced without a text. */
export function textOf(moment: string): string {
  return texts[moment] ?? 'Er is nieuws voor u';
}
