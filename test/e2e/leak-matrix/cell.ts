import { type ExpectedAccess, people, type Relation } from '#lib/authorization';
import type { DeclaredMatrix } from './declared.js';
import type { Route } from './route.js';
import type { Thing, Things } from './things.js';

/** What an answer may be: anything but a refusal; 403; as if there were nothing: 404; 401. */
export type Outcome = 'allowed' | 'forbidden' | 'hidden' | 'unauthenticated';

/** One question to the running application, and what must come of it. */
export interface Cell {
  readonly route: Route;
  readonly relation: Relation;
  readonly situation: string | undefined;
  readonly outcome: Outcome;
  /** What its path names, in order. */
  readonly named: readonly string[];
}

/** Every relation at one route, with the thing it names in each situation that is declared. */
export function cellsOf(
  route: Route,
  relations: readonly Relation[],
  declared: DeclaredMatrix,
  things: Things,
): Cell[] {
  const [first] = route.names;
  const situations = first === undefined ? [undefined] : (things.get(first) ?? []);
  return situations.flatMap((thing) => {
    const expected = expectedOf(route, declared, thing?.situation);
    if (!expected) return [];
    return relations.map((relation) => ({
      ...{ route, relation, situation: thing?.situation },
      outcome: outcomeOf(route, expected, relation),
      named: route.names.map((name, place) =>
        valueFor(relation, place === 0 ? thing : within(things.get(name), thing)),
      ),
    }));
  });
}

/** What a path names below something: that of the same situation, when there is one. */
function within(inner: readonly Thing[] | undefined, outer: Thing | undefined): Thing | undefined {
  return inner?.find(({ situation }) => situation === outer?.situation) ?? inner?.[0];
}

function valueFor(relation: Relation, thing: Thing | undefined): string {
  return thing?.of?.[relation] ?? thing?.value ?? '';
}

function expectedOf(
  { access, name, names }: Route,
  { entities, open }: DeclaredMatrix,
  situation: string | undefined,
): ExpectedAccess | undefined {
  if (access.kind === 'requires') {
    const key = access.entity.name + (situation === undefined ? '' : `: ${situation}`);
    return entities[key]?.[access.action];
  }
  const expected = open[name];
  if (situation !== undefined || !expected) return undefined;
  return { allowed: names.length > 0 ? (expected.allowed ?? []) : people };
}

function outcomeOf({ access, names }: Route, expected: ExpectedAccess, relation: Relation): Outcome {
  if (access.kind === 'public') return 'allowed';
  if (relation === 'anonymous' || relation === 'deactivated') return 'unauthenticated';
  const namesARow = names.length > 0;
  const allowed = namesARow ? expected.allowed : (expected.anywhere ?? expected.allowed);
  if (allowed.includes(relation)) return 'allowed';
  // A machine is refused before anything is looked up.
  if (relation === 'machine' || !namesARow) return 'forbidden';
  return expected.forbidden?.includes(relation) ? 'forbidden' : 'hidden';
}
