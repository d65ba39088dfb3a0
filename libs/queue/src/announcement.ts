import { defineMessage, type Message } from './message.js';

/** What an announcement can be about: names under which policies register their entities. */
export const announcedObjects = [
  ...(['signal', 'case', 'action', 'participation', 'access-request', 'exclusion'] as const),
  ...(['person', 'organisation', 'rights-review', 'account'] as const),
];
export type AnnouncedObject = (typeof announcedObjects)[number];

/** Something happened that one person should hear of. One message per receiver. */
export interface Announcement {
  /** The person to tell; rights are checked again at delivery (ADR 9). */
  readonly receiverId: string;
  readonly objectType: AnnouncedObject;
  readonly objectId: string;
  readonly caseId: string | null;
  readonly tableId: string | null;
  /** From the table's definition: not even table or number leaves the application. */
  readonly confidential: boolean;
  /** Mailed also when it was read in the application meanwhile; without it, not. */
  readonly mailAlways?: boolean;
  /** Where identity keeps the mail address from before it was changed; the mail goes there. */
  readonly formerAddressId?: string | null;
}

export const announcementFamily = 'announcement';

/**
 * Declares a moment of which people are told, in the library where it happens:
 * `export const actionAssigned = announcement('action.assigned')`. Who tells, and how, is not the emitter's business.
 */
export function announcement(code: string): Message<Announcement> {
  return defineMessage<Announcement>(code, announcementFamily);
}
