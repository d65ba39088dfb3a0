/** What the inbox says of each moment: what happened, and nothing of whom or what it is about (L-23). */
const texts: Readonly<Record<string, string>> = {
  'signal.received': 'Er is een nieuw signaal om te beoordelen',
  'signal.supplemented': 'Er is een aanvulling op een signaal',
  'signal.more-information': 'Er is een vraag over uw signaal',
  'signal.decided': 'Er is een besluit over uw signaal',
  'action.assigned': 'U hebt een nieuwe actie',
  'action.accepted': 'Een actie die u hebt toegewezen, is aanvaard',
  'action.declined': 'Een actie die u hebt toegewezen, is geweigerd',
  'action.completed': 'Een actie die u hebt toegewezen, is afgerond',
  'action.left-open': 'Een actie blijft openstaan op naam van iemand die vertrekt of werk overdraagt',
  'participant.left': 'Iemand die op naam aan een casus deelnam, doet dat niet meer',
  'access.emergency-used': 'Iemand heeft noodtoegang tot een casus gebruikt',
  'access.overseer-excluded': 'Een privacy officer is van een casus uitgesloten',
  'access.requested': 'Iemand vraagt om toegang tot een casus',
  'access.decided': 'Er is een besluit over uw verzoek om toegang',
  'covenant.expiring': 'Een convenant van een organisatie loopt binnenkort af',
  'screening.expiring': 'Een screening van iemand van een organisatie loopt binnenkort af',
  'membership.expiring': 'Een plaats aan tafel van een organisatie loopt binnenkort af',
  'account.password-issued': 'Een beheerder heeft u een nieuw wachtwoord gegeven',
  'account.second-factor-reset': 'Uw tweede factor is door een beheerder gewist',
  'account.link-changed': 'De koppeling van uw account is door een beheerder gewijzigd',
  'account.mail-address-changed': 'Uw e-mailadres is door een beheerder gewijzigd',
  'account.own-password-changed': 'Uw wachtwoord is gewijzigd',
  'account.own-second-factor-changed': 'Uw tweede factor is gewijzigd',
  'account.own-recovery-codes-renewed': 'Uw herstelcodes zijn vernieuwd',
  'account.own-link-made': 'Uw account is gekoppeld aan dat van uw organisatie',
  'account.privileged-changed':
    'Een beheerder heeft gewijzigd hoe iemand met bijzondere rechten zich aanmeldt',
  'account.rights-given':
    'Iemand heeft een taak voor de hele installatie gekregen, of een plaats die een tafel leidt of overziet',
  'rights-review.opened': 'Er staat een toetsing van rechten voor u klaar',
  'rights-review.overdue': 'Een toetsing van rechten is over tijd',
};

/** The text of a moment; a general one for a moment that was announced without a text. */
export function textOf(moment: string): string {
  return texts[moment] ?? 'Er is nieuws voor u';
}
