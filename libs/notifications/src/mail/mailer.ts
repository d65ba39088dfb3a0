import { Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { ComposedMail } from './compose-mail.js';

export interface MailOptions {
  /** `smtp://` or `smtps://`; without it no mail is sent. */
  readonly smtpUrl?: string | undefined;
  readonly mailFrom: string;
  /** Address of the application; links in mail begin with it. */
  readonly publicUrl: string;
}

/** The way out over SMTP. */
export class Mailer {
  readonly isOn: boolean;
  private readonly transport: ReturnType<typeof connect> | null;

  constructor(readonly options: MailOptions) {
    this.transport = options.smtpUrl ? connect(options.smtpUrl) : null;
    this.isOn = this.transport !== null;
    if (!this.isOn)
      new Logger(Mailer.name).log('No SMTP_URL: no mail is sent, notifications stay in the application');
  }

  /** Resolves when the mail server took the mail; throws its error otherwise. */
  async send(to: string, mail: ComposedMail): Promise<void> {
    if (!this.transport) throw new Error('There is no mail server to send with');
    await this.transport.sendMail({
      ...mail,
      from: this.options.mailFrom,
      to: { name: '', address: to },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  }
}

/** Whether the server will never take a mail to this address, so that trying again is of no use. */
export function isRefusedForGood(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'EENVELOPE' &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 550
  );
}

function connect(url: string) {
  // A message waits in a transaction meanwhile: rather fail and try again than hang.
  const timeouts = {
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    dnsTimeout: 5_000,
  };
  return createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
}
