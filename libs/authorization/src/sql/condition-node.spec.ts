import { describe, expect, it } from '@jest/globals';
import { beyond, type ConditionNode, factored } from './condition-node.js';

const eq = (field: string, value: unknown): ConditionNode => ({ operator: 'eq', field, value });
const and = (...value: ConditionNode[]): ConditionNode => ({ operator: 'and', value });
const or = (...value: ConditionNode[]): ConditionNode => ({ operator: 'or', value });
const notKeptOut: ConditionNode = { operator: 'not', value: [eq('excluded', 'me')] };

describe('factored', () => {
  it('asks once what holds for every grant', () => {
    const grants = or(and(eq('own', 1), notKeptOut), and(eq('led', 2), notKeptOut));
    expect(factored(grants)).toEqual(and(or(and(eq('own', 1)), and(eq('led', 2))), notKeptOut));
  });

  it('leaves out a grant that is within another', () => {
    expect(factored(or(and(eq('table', 1), eq('own', 1)), and(eq('table', 1))))).toEqual(and(eq('table', 1)));
  });

  it('looks once for a related row that either wants', () => {
    const grant = (...value: ConditionNode[]): ConditionNode => ({
      operator: 'elemMatch',
      field: 'grants',
      value: and(...value),
    });
    const [mine, ours] = [eq('person', 'me'), eq('person', null)];
    const own = and(grant(eq('organisation', 1), mine), notKeptOut);
    const all = and(grant(eq('organisation', 1), ours), notKeptOut);
    expect(factored(or(own, all))).toEqual(
      and(notKeptOut, grant(or(and(mine), and(ours)), eq('organisation', 1))),
    );
  });

  it('leaves alone what has nothing in common', () => {
    const nothing = or(and(eq('table', 1), notKeptOut), eq('table', 2));
    expect(factored(nothing)).toBe(nothing);
    expect(factored(or(eq('table', 1)))).toEqual(or(eq('table', 1)));
    expect(factored(notKeptOut)).toBe(notKeptOut);
  });
});

describe('beyond', () => {
  it('asks only what is not known to hold', () => {
    const readable = and(or(eq('own', 1), eq('led', 2)), notKeptOut);
    expect(beyond(and(eq('led', 2), notKeptOut), readable)).toEqual(and(eq('led', 2)));
    expect(beyond(readable, readable)).toEqual(and());
  });

  it('asks a known alternative again: it need not be the one that held', () => {
    expect(beyond(eq('own', 1), or(eq('own', 1), eq('led', 2)))).toEqual(and(eq('own', 1)));
  });
});
