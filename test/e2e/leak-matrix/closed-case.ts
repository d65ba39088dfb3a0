import { type Relation } from '#lib/authorization';
import type { Cast } from './cast.js';
import type { DeclaredMatrix } from './declared.js';
import type { Marking } from './marks.js';
import { liveCase, made, type WrittenCase } from './story-of-a-case.js';

const nobody = 'Action: of a closed case read';

/** As a right is called once the case is closed; content is nobody's. */
const afterwards: Readonly<Record<string, string>> = {
  'Case read': 'Case: closed read',
  'Case exclude': 'Case: closed exclude',
  'Signal read': 'Signal: of a closed case read',
  'AccessRequest read': 'AccessRequest read',
  'AccessRequest: refused read': 'AccessRequest: refused read',
};

/** Words of a case that will be closed. Who took part knows that it ran; who leads, who could see it, and why. */
function shielded(marks: Marking, { entities }: DeclaredMatrix): Marking {
  const may = (action: string) => entities['Case']?.[action]?.allowed ?? [];
  const knowing: Readonly<Record<string, readonly Relation[]>> = {
    'Case read': may('read'),
    'Case invite': may('invite'),
    'Case explain-access': may('explain-access'),
  };
  const knows = (right: string, known: readonly Relation[] = []) => [...known, ...(knowing[right] ?? [])];
  return {
    word: (what, right, known) =>
      marks.word(`closed ${what}`, afterwards[right] ?? nobody, knows(right, known)),
    watch: (word, what, right, known) =>
      marks.watch(word, `closed ${what}`, afterwards[right] ?? nobody, knows(right, known)),
  };
}

/** A second case of the same people, lived through and closed (L-10). */
export async function closedCase(
  cast: Cast,
  marks: Marking,
  declared: DeclaredMatrix,
  now: Date,
): Promise<WrittenCase> {
  const words = shielded(marks, declared);
  const written = await liveCase(cast, words, now);
  const [chair, doer] = [cast.client('chair'), cast.client('minimal')];
  const { actionId, actionOfExcludedId, caseId } = written;
  const complete = async (id: string, ifMatch: number) => {
    const explanation = words.word(`outcome of action ${ifMatch}`, 'Action read');
    made(
      await doer.post(`/actions/${id}/complete`, { outcome: 'executed', explanation }, { ifMatch }),
      'it done',
    );
  };
  const to = { assigneeId: cast.actor('minimal').personId };
  made(await chair.post(`/actions/${actionOfExcludedId}/reassign`, to, { ifMatch: 1 }), 'it another’s');
  made(await doer.post(`/actions/${actionOfExcludedId}/accept`, {}, { ifMatch: 2 }), 'it accepted');
  await complete(actionOfExcludedId, 3);
  await complete(actionId, 3);
  const reason = words.word('reason to close', 'Case read-dossier');
  made(
    await chair.post(`/cases/${caseId}/transitions`, { to: 'closed', reason }, { ifMatch: 1 }),
    'it closed',
  );
  return written;
}
