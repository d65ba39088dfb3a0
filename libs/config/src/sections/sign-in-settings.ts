import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';
import { FromEnvironment } from '../variable.js';

/** Local accounts: their second factor (BIO2 8.02 and 8.05, L-24). */
export class SignInSettings {
  @FromEnvironment('SECOND_FACTOR_FOR', {
    description:
      'Which local accounts need a second factor: nobody, privileged (leads a table or has a duty) or everybody. In production everybody unless said otherwise.',
    example: 'everybody',
  })
  @IsOptional()
  @IsIn(['nobody', 'privileged', 'everybody'], { message: 'must be nobody, privileged or everybody' })
  secondFactorFor?: 'nobody' | 'privileged' | 'everybody';

  @FromEnvironment('SECOND_FACTOR_KEY', {
    description:
      'Under which secrets of second factors are kept: 32 random characters or more. Several with commas between: the first is used, the others still open what is older.',
    ...{ neededInProduction: true, secret: true },
  })
  @Matches(/^[^,\n]{32,}(?:\s*[,\n]\s*[^,\n]{32,})*$/, {
    message: 'must have at least 32 characters, each key',
  })
  secondFactorKey: string = 'casustafel-demo-key-of-second-factors';

  @FromEnvironment('BREACHED_PASSWORDS', {
    description:
      'Where new passwords are looked up by the first five signs of their SHA-1 (Pwned Passwords): https://…/range/, or file:///folder/ with its files.',
    example: 'https://api.pwnedpasswords.com/range/',
    connection: true,
  })
  @IsOptional()
  @Matches(/^(?:https?|file):\/\/\S*\/$/, {
    message: 'must be an address that ends in /, with https: or file:',
  })
  breachedPasswords?: string;

  @FromEnvironment('BREACHED_PASSWORDS_AWAY', {
    description: 'What happens to a new password when that cannot be asked: accept (and log it) or refuse.',
  })
  @IsIn(['accept', 'refuse'], { message: 'must be accept or refuse' })
  breachedPasswordsAway: 'accept' | 'refuse' = 'accept';
}

const whenUsed = ValidateIf(({ issuer }: OpenIdSettings) => issuer !== undefined);
const age = { message: 'must be a whole number of minutes from 1 to 10080' };
const milliseconds = { message: 'must be a whole number of milliseconds from 500 to 30000' };

/** Signing in at one's own organisation (OpenID Connect). Off unless OIDC_ISSUER is set. */
export class OpenIdSettings {
  @FromEnvironment('OIDC_ISSUER', {
    description: 'OpenID provider at which people sign in. Without it there are local accounts only.',
    example: 'https://login.groningen.nl',
  })
  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'must be a web address such as https://login.groningen.nl' },
  )
  issuer?: string;

  @FromEnvironment('OIDC_CLIENT_ID', { description: 'Who we are at that provider.', example: 'casustafel' })
  @whenUsed
  @IsNotEmpty({ message: 'is not set' })
  clientId?: string;

  @FromEnvironment('OIDC_CLIENT_SECRET', {
    description: 'What we share with it; or OIDC_CLIENT_KEY, which is better.',
    secret: true,
  })
  @ValidateIf(({ issuer, clientKey }: OpenIdSettings) => issuer !== undefined && clientKey === undefined)
  @IsNotEmpty({ message: 'is not set, and neither is OIDC_CLIENT_KEY' })
  clientSecret?: string;

  @FromEnvironment('OIDC_CLIENT_KEY', {
    description: 'Private RSA key (PEM, PKCS 8) with which we sign to it instead (private_key_jwt).',
    secret: true,
  })
  @IsOptional()
  @Matches(/^-----BEGIN PRIVATE KEY-----/, { message: 'must be a private key in PEM (PKCS 8)' })
  clientKey?: string;

  @FromEnvironment('OIDC_NAME', { description: 'What is on the button, after "Aanmelden met".' })
  @IsNotEmpty()
  name: string = 'uw organisatie';

  @FromEnvironment('OIDC_SCOPES', { description: 'What we ask for.' })
  @Matches(/^openid(?: |$)/, { message: 'must begin with openid' })
  scopes: string = 'openid email profile';

  @FromEnvironment('OIDC_REQUIRED_ACR', {
    description: 'Levels of assurance that are enough (acr), with spaces between.',
    example: 'http://eidas.europa.eu/LoA/substantial',
    neededInProduction: 'OIDC_ISSUER',
  })
  @IsOptional()
  @Matches(/\S/)
  requiredAcr?: string;

  @FromEnvironment('OIDC_MAX_AGE_MINUTES', {
    description: 'How long ago somebody may have signed in there; without it the provider decides.',
    example: '720',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt(age)
  @Min(1, age)
  @Max(10_080, age)
  maxAgeMinutes?: number;

  @FromEnvironment('OIDC_ORGANISATION_CLAIM', {
    description: 'Claim with the code or OIN of the organisation that somebody works for.',
  })
  @IsNotEmpty()
  organisationClaim: string = 'organisation';

  @FromEnvironment('OIDC_TIMEOUT_MS', { description: 'How long we wait for the provider, in milliseconds.' })
  @Type(() => Number)
  @IsInt(milliseconds)
  @Min(500, milliseconds)
  @Max(30_000, milliseconds)
  timeout: number = 5_000;
}
