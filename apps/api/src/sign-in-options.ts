import { OpenIdOptions, SignInOptions } from '#lib/identity';
import type { ApiSettings } from './api-settings.js';

type SignInSections = Pick<ApiSettings, 'process' | 'public' | 'signIn' | 'openId'>;

/** How people sign in here, out of the settings. */
export function signInOptions(settings: SignInSections): SignInOptions {
  const { process, signIn, public: address } = settings;
  const isProduction = process.environment === 'production';
  return new SignInOptions({
    requireSecondFactor: signIn.requireSecondFactor ? signIn.requireSecondFactor === 'on' : isProduction,
    secondFactorKey: signIn.secondFactorKey,
    publicUrl: address.publicUrl,
    openId: openIdOptions(settings.openId, isProduction),
  });
}

function openIdOptions(
  { issuer, clientId = '', clientSecret, clientKey, requiredAcr, ...rest }: ApiSettings['openId'],
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
    allowHttp: !isProduction,
  });
}
