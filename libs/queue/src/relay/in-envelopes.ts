import type { Envelope } from '../backend/backend.js';

export interface Unsent {
  readonly id: string;
  readonly type: string;
  /** It met trouble in company, or seems lost: it has a job of its own. */
  readonly alone: boolean;
}

/** Whether the handler of this type takes several messages at once. */
export type TakesTogether = (type: string) => boolean;

/** Messages of one type share an envelope where their handler takes several; the others have one each. */
export function inEnvelopes(unsent: readonly Unsent[], takesTogether: TakesTogether): Envelope[] {
  const envelopes: Envelope[] = [];
  const shared = new Map<string, string[]>();
  for (const { id, type, alone } of unsent) {
    const company = shared.get(type);
    if (alone || !takesTogether(type)) envelopes.push({ type, ids: [id] });
    else if (company) company.push(id);
    else shared.set(type, [id]);
  }
  for (const [type, ids] of shared) envelopes.push({ type, ids });
  return envelopes;
}
