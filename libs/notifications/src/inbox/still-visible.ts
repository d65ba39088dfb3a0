import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import type { Actor } from '#lib/kernel';
import type { AnnouncedObject } from '#lib/queue';

interface About {
  readonly objectType: AnnouncedObject;
  readonly objectId: string | null;
  readonly caseId: string | null;
}

/**
 * A notice outlives the right to see what it is about, and an id tells that there is something, and since when. Asks
 * for each kind of thing once, whatever the number of notices.
 */
@Injectable()
export class StillVisible {
  constructor(private readonly gate: Gate) {}

  /** The same notices, without the ids of what the reader may not see at this moment. */
  async to<T extends About>(actor: Actor, notices: readonly T[]): Promise<T[]> {
    const asked = new Map<string, Set<string>>();
    const ask = (kind: string, id: string | null) => {
      if (id !== null) asked.set(kind, (asked.get(kind) ?? new Set()).add(id));
    };
    for (const { objectType, objectId, caseId } of notices) {
      ask(objectType, objectId);
      ask('case', caseId);
    }
    const kinds = [...asked.keys()];
    const answers = await this.gate.seenAmong(
      [...asked].map(([subjectName, ids]) => ({ actor, subjectName, ids: [...ids] })),
    );
    const seen = (kind: string, id: string | null) =>
      id !== null && answers[kinds.indexOf(kind)]?.has(id) === true;
    return notices.map((notice) => {
      const { objectType, objectId, caseId } = notice;
      const seesObject = seen(objectType, objectId);
      // Who sees that somebody takes part in a case knows of the case, from outside: a privacy officer.
      const seesCase = seen('case', caseId) || (objectType === 'participation' && seesObject);
      return { ...notice, objectId: seesObject ? objectId : null, caseId: seesCase ? caseId : null };
    });
  }
}
