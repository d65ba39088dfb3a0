/** The OpenID provider at which people of organisations sign in. */
export class OpenIdOptions {
  constructor(
    readonly given: {
      readonly issuer: string;
      readonly clientId: string;
      /** One of the two: a shared secret, or a private key (PKCS #8) with which requests are signed. */
      readonly clientSecret: string | null;
      readonly clientKey: string | null;
      readonly scopes: string;
      /** Assurance levels that are enough; empty when the provider is trusted to know. */
      readonly requiredAcr: readonly string[];
      /** Seconds that signing in there may be ago; null when the provider decides (ASVS 7.6.1). */
      readonly maxAge?: number | null;
      /** The claim with the code or OIN of the organisation. */
      readonly organisationClaim: string;
      /** What is on the button. */
      readonly name: string;
      /** For a provider on the same machine, in development and tests only. */
      readonly allowHttp: boolean;
      /** Milliseconds that a request to the provider may take. */
      readonly timeout: number;
    },
  ) {}

  get name(): string {
    return this.given.name;
  }
}
