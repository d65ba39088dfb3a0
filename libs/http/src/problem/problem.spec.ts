import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#lib/kernel';
import { isDatabaseGone } from './database-gone.js';
import { problemOfDomainError } from './problem.js';

const request = { path: '/api/v1/cases/x', traceId: 'abc' };

describe('problemOfDomainError', () => {
  it('gives a refusal its status, code and trace', () => {
    expect(problemOfDomainError(DomainError.notFound(), request)).toEqual({
      type: 'urn:casustafel:problem:not-found',
      title: 'Niet gevonden',
      status: 404,
      detail: 'Dit bestaat niet, of u kunt het niet zien.',
      instance: '/api/v1/cases/x',
      code: 'not-found',
      traceId: 'abc',
    });
  });

  it('names the field', () => {
    const problem = problemOfDomainError(
      DomainError.invalid('dueOn', 'in-past', 'Kies een dag in de toekomst.'),
      request,
    );
    expect(problem.status).toBe(400);
    expect(problem.errors).toEqual([
      { field: 'dueOn', code: 'in-past', message: 'Kies een dag in de toekomst.' },
    ]);
  });
});

describe('isDatabaseGone', () => {
  const wrapped = Object.assign(new Error('query failed'), {
    driverError: Object.assign(new Error('terminating connection'), { code: '57P01' }),
  });

  it.each([
    ['a refused connection', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
    ['a shutdown inside a driver error', wrapped, true],
    [
      'several refused addresses',
      new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
      true,
    ],
    [
      'a database that lets nobody in',
      Object.assign(new Error('x'), { code: '55000', severity: 'FATAL' }),
      true,
    ],
    ['a server that does not answer any more', new Error('Query read timeout'), true],
    ['a row that is no longer there', Object.assign(new Error('x'), { code: '55000' }), false],
    ['a unique violation', Object.assign(new Error('duplicate'), { code: '23505' }), false],
    ['no error at all', 'connection terminated', false],
  ])('%s: %#', (_name, error, expected) => {
    expect(isDatabaseGone(error)).toBe(expected);
  });
});
