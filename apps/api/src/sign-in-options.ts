import { OpenIdOptions, SignInOptions } from '#lib/identity';
import type { ApiSettings } from './api-settings.js';

type SignInSections = Pick<ApiSettings, 'process' | 'public' | 'signIn' | 'openId'>;

/** How people sign in here, out of the settings. */
export function signInOptions(settings: SignInSections): SignInOptions {
  const { process, signIn, public: address } = settings;
  const isProduction = process.environment === 'production';
  return new SignInOptions({
    secondFactorFor: signIn.secondFactorFor ?? (isProduction ? 'everybody' : 'nobody'),
    secondFactorKeys: keysIn(signIn.secondFactorKey),
    breachedPasswords:
      signIn.breachedPasswords === undefined
        ? null
        : { address: signIn.breachedPasswords, whenAway: signIn.breachedPasswordsAway },
    publicUrl: address.publicUrl,
    openId: openIdOptions(settings.openId, isProduction),
  });
}

/** New first; in a file they may stand on lines of their own. */
export function keysIn(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((key) => key.trim())
    .filter(Boolean);
}

function openIdOptions(
  {
    issuer,
    clientId = '',
    clientSecret,
    clientKey,
    requiredAcr,
    maxAgeMinutes,
    ...rest
  }: ApiSettings['openId'],
  isProduction: boolean,
): OpenIdOptions | null {
  if (issuer === undefined) return null;
  return new OpenIdOptions({
    ...rest,
    issuer,
    clientId,
    clientSecret: clientSecret ?? null,
    clientKey: clientKey ?? null,
    requiredAcr: requiredAcr?.split(/\s+/).filter(Boolean) ?? [],
    maxAge: maxAgeMinutes === undefined ? null : maxAgeMinutes * 60,
    allowHttp: !isProduction,
  });
}
