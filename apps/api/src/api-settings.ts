import {
  DatabaseSettings,
  HttpSettings,
  OpenIdSettings,
  ProcessSettings,
  PublicSettings,
  QueueSettings,
  RateLimitSettings,
  SecurityContactSettings,
  SessionSettings,
  type SettingsOf,
  SignInSettings,
} from '#lib/config';

/** What the API process reads from its environment. */
export const apiSections = {
  process: ProcessSettings,
  http: HttpSettings,
  public: PublicSettings,
  database: DatabaseSettings,
  session: SessionSettings,
  signIn: SignInSettings,
  openId: OpenIdSettings,
  queue: QueueSettings,
  limits: RateLimitSettings,
  security: SecurityContactSettings,
};

export type ApiSettings = SettingsOf<typeof apiSections>;
