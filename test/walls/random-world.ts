import type fc from 'fast-check';
import { actors } from './random-actor.js';
import { shapes } from './random-shape.js';
import { storedWorld } from './stored-world.js';

/** Rows of every table that a rule asks about, and people who look at them. */
export const worlds = shapes.chain((shape) =>
  actors(shape.private).map((looking) => ({ tables: storedWorld(shape), actors: looking })),
);
export type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;
