import { IsOptional, Matches } from 'class-validator';
import { FromEnvironment } from '../variable.js';

/** Redis carries the queue when there is one; else PostgreSQL does. */
export class QueueSettings {
  @FromEnvironment('REDIS_URL', {
    description: 'Redis for the queue. Without it PostgreSQL carries the queue too.',
    example: 'redis://localhost:6379',
    ...{ secret: true, connection: true },
  })
  @IsOptional()
  @Matches(/^rediss?:\/\/.+$/, { message: 'must be a URL such as redis://localhost:6379' })
  redisUrl?: string;
}

export class MailSettings {
  @FromEnvironment('SMTP_URL', {
    description: 'Mail server. Without it no mail is sent; notifications stay in the application.',
    example: 'smtp://localhost:587',
    ...{ secret: true, connection: true },
  })
  @IsOptional()
  @Matches(/^smtps?:\/\/.+$/, {
    message: 'must be a URL such as smtps://user:password@mail.groningen.nl:465',
  })
  smtpUrl?: string;

  @FromEnvironment('MAIL_FROM', { description: 'Sender of mail.' })
  @Matches(/^[^\r\n]*@[^\r\n]+$/, { message: 'must be a mail address' })
  mailFrom: string = 'Casustafel <casustafel@localhost>';
}
