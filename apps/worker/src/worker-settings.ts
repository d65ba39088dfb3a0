import {
  DatabaseSettings,
  MailSettings,
  ProcessSettings,
  PublicSettings,
  QueueSettings,
  RegisterSettings,
  type SettingsOf,
} from '#lib/config';

/** What the worker process reads from its environment. */
export const workerSections = {
  process: ProcessSettings,
  public: PublicSettings,
  database: DatabaseSettings,
  queue: QueueSettings,
  mail: MailSettings,
  register: RegisterSettings,
};

export type WorkerSettings = SettingsOf<typeof workerSections>;
