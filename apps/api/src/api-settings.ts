import {
  DatabaseSettings,
  HttpSettings,
  ProcessSettings,
  PublicSettings,
  SessionSettings,
  type SettingsOf,
} from '#lib/config';

/** What the API process reads from its environment. */
export const apiSections = {
  process: ProcessSettings,
  http: HttpSettings,
  public: PublicSettings,
  database: DatabaseSettings,
  session: SessionSettings,
};

export type ApiSettings = SettingsOf<typeof apiSections>;
