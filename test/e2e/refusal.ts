import { expect } from '@jest/globals';
import type { Answer } from '#lib/testing';

/** RFC 9457, as every refused request must be answered. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors?: { field: string; code: string; message: string }[];
  traceId: string;
}

/** What a reader of an error must never get to see: where in the code, which module, which statement. */
const insides = /\n\s+at |node_modules|\.[jt]s:\d|QueryFailedError|TypeError|\b(?:SELECT|INSERT|UPDATE) \w/;

/** The answer is a problem with this status; it names the field, when one is given, and shows nothing of the inside. */
export function expectRefusal(answer: Answer<unknown>, status: number, field?: string): Problem {
  expect({ status: answer.status, ...(answer.status < 400 ? {} : { body: answer.body }) }).toMatchObject({
    status,
  });
  const problem = answer.body as Problem;
  const fields = problem.errors?.map((error) => error.field) ?? [];
  expect(problem.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem.type).toBe(`urn:casustafel:problem:${problem.code}`);
  expect(problem.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(problem.title).not.toBe('Fout');
  expect(JSON.stringify(problem)).not.toMatch(insides);
  if (field !== undefined) expect(fields).toContain(field);
  for (const error of problem.errors ?? []) {
    expect(error).toEqual({
      field: expect.stringMatching(/./),
      code: expect.stringMatching(/^[a-z][a-z0-9-]*$/),
      message: expect.stringMatching(/^[A-Z].*[.?]$/s),
    });
  }
  return problem;
}
