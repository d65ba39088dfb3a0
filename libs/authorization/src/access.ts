import type { EntityClass } from './policy.js';

/** What an endpoint asks of whoever calls it. Each endpoint declares exactly one, or the application does not boot. */
export type Access =
  | { readonly kind: 'requires'; readonly action: string; readonly entity: EntityClass }
  | { readonly kind: 'authenticated'; readonly why: string }
  | { readonly kind: 'public'; readonly why: string };

export const accessMetadata = 'casustafel:access';
