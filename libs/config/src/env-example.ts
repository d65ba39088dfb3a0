import { DatabaseSettings, OwnerSettings, StandaloneSettings } from './sections/database-settings.js';
import { MailSettings, QueueSettings } from './sections/delivery-settings.js';
import { HttpSettings, PublicSettings, SecurityContactSettings } from './sections/http-settings.js';
import { ProcessSettings } from './sections/process-settings.js';
import { RateLimitSettings } from './sections/rate-limit-settings.js';
import { RegisterSettings } from './sections/register-settings.js';
import { SessionSettings } from './sections/session-settings.js';
import { OpenIdSettings, SignInSettings } from './sections/sign-in-settings.js';
import { variablesOf } from './variable.js';

const sections = [
  ProcessSettings,
  HttpSettings,
  PublicSettings,
  DatabaseSettings,
  OwnerSettings,
  StandaloneSettings,
  QueueSettings,
  MailSettings,
  RegisterSettings,
  SessionSettings,
  SignInSettings,
  OpenIdSettings,
  RateLimitSettings,
  SecurityContactSettings,
];

/** The text of `.env.example`: every variable once, with what it is for and its default. */
export function envExample(): string {
  const seen = new Set<string>();
  const lines = [
    '# All settings. Copy to .env and take away the # of what you change.',
    '# What is marked [file] may also lie in a file, say NAME_FILE=/run/secrets/name instead of NAME=…',
  ];
  for (const section of sections) {
    const defaults = new section() as Record<string, string | number | undefined>;
    for (const { name, property, description, example, secret } of variablesOf(section)) {
      if (seen.has(name)) continue;
      seen.add(name);
      lines.push(
        '',
        `# ${description}${secret ? ' [file]' : ''}`,
        `#${name}=${String(defaults[property] ?? example ?? '')}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
