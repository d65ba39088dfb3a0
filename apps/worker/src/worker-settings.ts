import {
  DatabaseSettings,
  MailSettings,
  ProcessSettings,
  PublicSettings,
  QueueSettings,
  type SettingsOf,
} from '#lib/config';

/** What the worker process reads from its environment. */
export const workerSections = {
  process: ProcessSettings,
  public: PublicSettings,
  database: DatabaseSettings,
  queue: QueueSettings,
  mail: MailSettings,
};

export type WorkerSettings = SettingsOf<typeof workerSections>;
