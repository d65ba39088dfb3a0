import { DomainError } from '#lib/kernel';

const messages = {
  'openid-unavailable': 'Aanmelden bij uw organisatie lukt nu niet. Probeer het straks opnieuw.',
  'openid-invalid': 'Het antwoord van uw organisatie kon niet worden vertrouwd. Probeer het opnieuw.',
  'openid-refused': 'Het aanmelden bij uw organisatie is afgebroken.',
  'openid-too-late': 'Het aanmelden duurde te lang of begon in een ander venster. Probeer het opnieuw.',
  'openid-assurance': 'U bent niet sterk genoeg aangemeld bij uw organisatie; een tweede factor is nodig.',
  'openid-organisation': 'Uw organisatie is hier niet bekend, of een andere dan die bij uw account hoort.',
  'openid-unknown': 'U hebt hier geen account. Vraag de functioneel beheerder van uw organisatie erom.',
  'openid-not-linked': 'Uw account moet eerst door een beheerder aan uw organisatie worden gekoppeld.',
};

export type OpenIdFailure = keyof typeof messages;

export function openIdFailure(code: OpenIdFailure): DomainError {
  const failure = code === 'openid-unavailable' ? 'unavailable' : 'unauthenticated';
  return new DomainError(failure, code, messages[code]);
}
