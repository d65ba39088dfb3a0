/** What the server says went wrong (RFC 9457), as far as we show it. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: readonly { field: string; code: string; message: string }[];
  traceId: string | null;
}

/** An answer that is not a success. `status` 0 means that there was no answer at all. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiError';
  }

  get status(): number {
    return this.problem.status;
  }
}

export function isStatus(error: unknown, ...statuses: number[]): error is ApiError {
  return error instanceof ApiError && statuses.includes(error.status);
}

export const unreachable = new ApiError({
  title: '',
  status: 0,
  detail: '',
  code: 'unreachable',
  errors: [],
  traceId: null,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a body that should be problem+json; a proxy's HTML error page becomes a problem without words. */
export function readProblem(status: number, body: unknown): Problem {
  const given: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const errors: unknown[] = Array.isArray(given['errors']) ? given['errors'] : [];
  return {
    title: text(given['title']),
    status,
    detail: text(given['detail']),
    code: text(given['code']) || `http-${status}`,
    errors: errors.flatMap((error) =>
      typeof error === 'object' && error !== null && 'field' in error && 'message' in error
        ? [
            {
              field: text(error.field),
              code: 'code' in error ? text(error.code) : '',
              message: text(error.message),
            },
          ]
        : [],
    ),
    traceId: text(given['traceId']) || null,
  };
}
