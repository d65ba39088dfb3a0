import { newId } from '#lib/kernel';
import type { Relation } from '#lib/authorization';
import type { DeclaredMatrix } from './declared.js';

/** A word that stands nowhere else, and to whom it may show. */
interface Mark {
  readonly word: string;
  readonly what: string;
  readonly seenBy: readonly Relation[];
  /** They may know, and need not get to see it. */
  readonly known: readonly Relation[];
  readonly sawIt: Set<Relation>;
}

/** A word, or something that the application made, and who may see it. */
export type Marking = Pick<Marks, 'word' | 'watch'>;

/** What was written in the world, so that wherever it comes out it can be recognised. */
export class Marks {
  private readonly all: Mark[] = [];

  constructor(private readonly declared: DeclaredMatrix) {}

  /**
   * A new word for who may do this: `Case read-dossier`. `known`: who knows it otherwise, such as its writer. Two have no
   * part of four letters in common: a title may hold none of a name.
   */
  word(what: string, right: string, known: readonly Relation[] = []): string {
    return this.watch(`Mrk-${newId().slice(-12)}-${what.replaceAll(' ', '')}`, what, right, known);
  }

  /** The same for a word that the application made, such as a number. */
  watch(word: string, what: string, right: string, known: readonly Relation[] = []): string {
    const [, entity = '', action = ''] = /^(.*) (\S+)$/.exec(right) ?? [];
    const expected = this.declared.entities[entity]?.[action];
    if (!expected) throw new Error(`No matrix declares ${right}`);
    this.all.push({ word, what, seenBy: expected.allowed, known, sawIt: new Set() });
    return word;
  }

  /** What in a text this reader may not know. */
  leakedTo(reader: Relation, text: string): string[] {
    const found = this.all.filter(({ word }) => text.includes(word));
    for (const mark of found) mark.sawIt.add(reader);
    return found
      .filter(({ seenBy, known }) => !seenBy.includes(reader) && !known.includes(reader))
      .map(({ what }) => what);
  }

  /** `reader: what`, for everything that a reader should have got to see somewhere, and did not. */
  missed(): string[] {
    return this.all.flatMap(({ what, seenBy, sawIt }) =>
      seenBy.filter((reader) => !sawIt.has(reader)).map((reader) => `${reader}: ${what}`),
    );
  }

  get size(): number {
    return this.all.length;
  }
}
