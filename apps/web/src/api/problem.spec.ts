import { describe, expect, it } from '@jest/globals';
import { ApiError, isStatus, readProblem } from './problem.js';

describe('readProblem', () => {
  it('keeps what can be shown', () => {
    const problem = readProblem(422, {
      title: 'Regel geschonden',
      detail: 'Beantwoord elk criterium.',
      code: 'answers-incomplete',
      errors: [{ field: 'answers[1].explanation', code: 'blank', message: 'Licht toe.' }, 'nonsense', null],
      traceId: 'abc',
    });
    expect(problem.errors).toEqual([
      { field: 'answers[1].explanation', code: 'blank', message: 'Licht toe.' },
    ]);
    expect(problem).toMatchObject({ status: 422, code: 'answers-incomplete', traceId: 'abc' });
  });

  it.each([[undefined], ['<html>'], [null], [[]]])('makes something of %j', (body) => {
    expect(readProblem(502, body)).toEqual({
      title: '',
      status: 502,
      detail: '',
      code: 'http-502',
      errors: [],
      traceId: null,
    });
  });
});

describe('isStatus', () => {
  it('knows only answers of the server', () => {
    const stale = new ApiError(readProblem(412, {}));
    expect(isStatus(stale, 409, 412)).toBe(true);
    expect(isStatus(stale, 404)).toBe(false);
    expect(isStatus(new Error('412'), 412)).toBe(false);
  });
});
