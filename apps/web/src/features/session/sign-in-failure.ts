const codes = [
  'openid-unavailable',
  'openid-invalid',
  'openid-refused',
  'openid-too-late',
  'openid-assurance',
  'openid-organisation',
  'openid-unknown',
  'openid-not-linked',
] as const;

/** Whether there is a sentence for what went wrong; anybody can write anything in an address. */
export function isSignInFailure(code: string): code is (typeof codes)[number] {
  return codes.some((known) => known === code);
}
