import { type DomainError, type Failure, type FieldError } from '#lib/kernel';

/** RFC 9457 problem details, with the stable `code` and the fields concerned. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors?: readonly FieldError[];
  traceId: string;
}

/** The only place where a failure of the domain becomes an HTTP status. */
const statusOf: Record<Failure, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  'rule-broken': 422,
  conflict: 409,
  stale: 412,
  'precondition-required': 428,
  'too-many-requests': 429,
  unavailable: 503,
};

const titles: Record<number, string> = {
  400: 'Onjuiste invoer',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  408: 'Te langzaam',
  409: 'Conflict',
  412: 'Ondertussen gewijzigd',
  413: 'Te groot',
  415: 'Onbekend soort inhoud',
  422: 'Regel geschonden',
  428: 'Versie ontbreekt',
  429: 'Te veel verzoeken',
  431: 'Kopregels te groot',
  500: 'Er ging iets mis',
  503: 'Tijdelijk niet beschikbaar',
};

/** `instance` is the path without its query string: search words do not belong in an error. */
export function toProblem(
  failed: { status: number; code: string; detail: string; errors?: readonly FieldError[] },
  request: { path: string; traceId: string },
): Problem {
  return {
    type: `urn:casustafel:problem:${failed.code}`,
    title: titles[failed.status] ?? 'Fout',
    status: failed.status,
    detail: failed.detail,
    instance: request.path,
    code: failed.code,
    ...(failed.errors?.length ? { errors: failed.errors } : {}),
    traceId: request.traceId,
  };
}

/** An address that cannot even be decoded. */
export function problemOfBadAddress(request: { path: string; traceId: string }): Problem {
  return toProblem(
    { status: 400, code: 'bad-request', detail: 'Het verzoek kon niet worden gelezen.' },
    request,
  );
}

export function problemOfDomainError(
  error: DomainError,
  request: { path: string; traceId: string },
): Problem {
  return toProblem(
    { status: statusOf[error.failure], code: error.code, detail: error.message, errors: error.errors },
    request,
  );
}
