export const personStates = ['active', 'inactive', 'incomplete'] as const;
export type PersonState = (typeof personStates)[number];

/** Which people are listed. Ids only: what was typed to search for is kept out of the address. */
export interface PeopleSearch {
  organisatie?: string;
  tafel?: string;
  status?: PersonState;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps what is well-formed of an address; the rest is as if it was not there. */
export function parsePeopleSearch(given: Record<string, unknown>): PeopleSearch {
  const { organisatie, tafel } = given;
  const status = personStates.find((state) => state === given['status']);
  return {
    ...(typeof organisatie === 'string' && uuid.test(organisatie) ? { organisatie } : {}),
    ...(typeof tafel === 'string' && uuid.test(tafel) ? { tafel } : {}),
    ...(status ? { status } : {}),
  };
}

/** The query of the API. */
export function toPeopleQuery({ organisatie, tafel, status }: PeopleSearch) {
  return {
    ...(organisatie ? { organisationId: organisatie } : {}),
    ...(tafel ? { tableId: tafel } : {}),
    ...(status ? { state: status } : {}),
  };
}
