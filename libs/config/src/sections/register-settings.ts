import { Matches } from 'class-validator';
import { FromEnvironment } from '../variable.js';

export class RegisterSettings {
  @FromEnvironment('REGISTER_NOTICE_DAYS', {
    description: 'How many days before the end of covenants, screenings and seats people are told.',
  })
  @Matches(/^[1-9]\d{0,2}(,[1-9]\d{0,2}){0,9}$/, { message: 'must be days, such as 60,14' })
  noticeDays: string = '60,14';
}
