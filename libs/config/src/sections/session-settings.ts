import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { FromEnvironment } from '../variable.js';

const minutes = { message: 'must be a whole number of minutes from 1 to 480' };
const most = { message: 'must be a whole number from 1 to 100' };
const hours = { message: 'must be a whole number of hours from 1 to 24' };

/** How long somebody stays signed in (BIO2 8.05). */
export class SessionSettings {
  @FromEnvironment('SESSION_IDLE_MINUTES', { description: 'Signed out after this many minutes without use.' })
  @Type(() => Number)
  @IsInt(minutes)
  @Min(1, minutes)
  @Max(480, minutes)
  idleMinutes: number = 30;

  @FromEnvironment('SESSION_HOURS', { description: 'Signed out after this many hours, in use or not.' })
  @Type(() => Number)
  @IsInt(hours)
  @Min(1, hours)
  @Max(24, hours)
  hours: number = 12;

  @FromEnvironment('SESSION_MOST', {
    description: 'How many places one account may be signed in at once; the one used longest ago ends.',
  })
  @Type(() => Number)
  @IsInt(most)
  @Min(1, most)
  @Max(100, most)
  most: number = 5;
}
