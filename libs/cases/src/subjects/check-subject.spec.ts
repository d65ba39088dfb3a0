import { describe, expect, it } from '@jest/globals';
import { aTableDefinition } from '#lib/testing';
import { checkSubject } from './check-subject.js';

const definition = { ...aTableDefinition, subjectKinds: ['person', 'premises'] as const };

describe('a subject', () => {
  it.each([
    { kind: 'person' },
    { kind: 'person', role: 'concerned' },
    { kind: 'person', role: null },
    { kind: 'premises' },
  ])('%j fits the table', (subject) => {
    expect(checkSubject(definition, subject)).toEqual([]);
  });

  it.each([
    [{ kind: 'company' }, 'kind', 'unknown'],
    [{ kind: 'person', role: 'king' }, 'role', 'unknown'],
    [{ kind: 'premises', role: 'concerned' }, 'role', 'persons-only'],
  ])('%j does not: %s is %s', (subject, field, code) => {
    expect(checkSubject(definition, subject, 'subjects[2].')).toMatchObject([
      { field: `subjects[2].${field}`, code },
    ]);
  });
});
