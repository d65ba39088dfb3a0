import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { FromEnvironment } from '../variable.js';

const most = 1_000_000;
const count = { message: `must be a whole number from 0 (no limit) to ${String(most)}` };

function PerMinute(name: string, description: string): PropertyDecorator {
  return (prototype, property) => {
    FromEnvironment(name, { description })(prototype, property);
    Type(() => Number)(prototype, property);
    for (const check of [IsInt(count), Min(0, count), Max(most, count)]) check(prototype, property);
  };
}

/** How much one client may ask in a minute. Offices share one address: it may ask more than an account. */
export class RateLimitSettings {
  @PerMinute('RATE_LIMIT_ADDRESS', 'Requests a minute from one address; 0 for no limit.')
  address: number = 6_000;

  @PerMinute('RATE_LIMIT_ACCOUNT', 'Requests a minute of one account; 0 for no limit.')
  account: number = 1_200;

  @PerMinute('RATE_LIMIT_SIGN_IN', 'Attempts to sign in a minute from one address; 0 for no limit.')
  signIn: number = 60;

  @PerMinute(
    'RATE_LIMIT_REFUSALS',
    'Refusals (401, 403, 404) a minute of one account or address; 0 for no limit.',
  )
  refusals: number = 120;
}
