import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { ActorFactory } from '#lib/identity';
import type { Announcement } from '#lib/queue';

/** Why somebody is not told: they are no longer active, or may not see what it is about. */
type Withheld = 'not-active' | 'no-access';

type About = Pick<Announcement, 'receiverId' | 'objectType' | 'objectId'>;

/** What receivers may see at this moment, each asked once for each kind of thing. */
@Injectable()
export class SightOfReceivers {
  constructor(
    private readonly gate: Gate,
    private readonly actors: ActorFactory,
  ) {}

  /** Tells of each of these announcements why it is withheld, or `null` when it is not. */
  async of(announced: readonly About[]): Promise<(about: About) => Withheld | null> {
    const receivers = await this.actors.ofAll([...new Set(announced.map(({ receiverId }) => receiverId))]);
    const questions = [...receivers.values()].flatMap((actor) => {
      const theirs = announced.filter(({ receiverId }) => receiverId === actor.personId);
      return [...idsByType(theirs)].map(([subjectName, ids]) => ({ actor, subjectName, ids }));
    });
    const answers = await this.gate.seenAmong(questions);
    const seen = new Set(
      questions.flatMap(({ actor: { personId }, subjectName }, n) =>
        [...(answers[n] ?? [])].map((id) => `${personId} ${subjectName} ${id}`),
      ),
    );
    return ({ receiverId, objectType, objectId }) => {
      if (!receivers.has(receiverId)) return 'not-active';
      return seen.has(`${receiverId} ${objectType} ${objectId}`) ? null : 'no-access';
    };
  }
}

function idsByType(abouts: readonly About[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { objectType, objectId } of abouts)
    ids.set(objectType, [...(ids.get(objectType) ?? []), objectId]);
  return ids;
}
