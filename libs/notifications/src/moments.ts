/** What the inbox says of each moment: what happened, and nothing of whom or what it is about (L-23). */
const texts: Readonly<Record<string, string>> = {
  'signal.received': 'Er is een nieuw signaal om te beoordelen',
  'signal.decided': 'Er is een besluit over uw signaal',
  'action.assigned': 'U hebt een nieuwe actie',
  'action.accepted': 'Een actie die u hebt uitgezet is aanvaard',
  'action.declined': 'Een actie die u hebt uitgezet is geweigerd',
  'action.completed': 'Een actie die u hebt uitgezet is afgerond',
  'access.emergency-used': 'Iemand heeft noodtoegang tot een casus gebruikt',
  'access.requested': 'Iemand vraagt om toegang tot een casus',
  'access.decided': 'Er is een besluit over uw verzoek om toegang',
  'covenant.expiring': 'Een convenant van een organisatie loopt binnenkort af',
  'screening.expiring': 'Een screening van iemand van een organisatie loopt binnenkort af',
  'membership.expiring': 'Een plaats aan tafel van een organisatie loopt binnenkort af',
  'rights-review.opened': 'Er staat een toetsing van rechten voor u klaar',
  'rights-review.overdue': 'Een toetsing van rechten is over tijd',
};

/** The text of a moment; a general one for a moment that was announced without a text. */
export function textOf(moment: string): string {
  return texts[moment] ?? 'Er is nieuws voor u';
}
