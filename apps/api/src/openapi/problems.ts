import { problemSchema } from './problem-schema.js';

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const retryAfter = {
  'Retry-After': { description: 'After how many seconds to try again.', schema: { type: 'integer' } },
};

/** Every way in which an operation can refuse, by status. */
const problemsByStatus = {
  400: {
    name: 'Invalid',
    description:
      'Malformed input: `errors` names the fields. Fields and parameters that the operation does not know are refused too.',
  },
  401: { name: 'Unauthenticated', description: 'Not signed in, or no longer.' },
  403: {
    name: 'Forbidden',
    description:
      'Seen, but not allowed. Or something must be done first (`password-change-required`, `statement-required`, ' +
      '`second-factor-enrolment-required`), or a changing request came from another origin (`cross-origin`).',
  },
  404: {
    name: 'NotFound',
    description: 'Not there, or not to be seen by the caller: which of the two is not told.',
  },
  409: { name: 'Conflict', description: 'Does not go together with how things are now; `code` says why.' },
  412: { name: 'Stale', description: 'Somebody changed it since: read it again. Nothing was done.' },
  413: { name: 'TooLarge', description: 'A body is at most 1 MiB.' },
  415: { name: 'UnsupportedMediaType', description: 'A body is `application/json` and nothing else.' },
  422: {
    name: 'RuleBroken',
    description:
      'Well-formed, and against a rule; `code` says which. Also an `Idempotency-Key` used for something else before.',
  },
  428: { name: 'VersionRequired', description: 'Send `If-Match` with the version that you saw.' },
  429: { name: 'TooManyRequests', description: 'Over a limit per minute.', headers: retryAfter },
  default: {
    name: 'Problem',
    description: 'Anything else, such as 503 while the database is out of reach (with `Retry-After`).',
  },
} as const;

export type ProblemStatus = keyof typeof problemsByStatus;

export const problemResponses = Object.fromEntries(
  Object.values(problemsByStatus).map(({ name, ...response }) => [name, { ...response, content: problem }]),
);

/** One of them in an operation; with a text of its own where the code has one. */
export function problemResponse(status: ProblemStatus, description = '') {
  if (description !== '') return { description, content: problem };
  return { $ref: `#/components/responses/${problemsByStatus[status].name}` };
}

export const problemSchemas = { Problem: problemSchema };
