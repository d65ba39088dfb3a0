import type { TableRole } from '../../api/types.js';

export const seatRoles = [
  'partner',
  'chair',
  'process-coordinator',
  'case-coordinator',
  'chain-coordinator',
  'care-coordinator',
] as const satisfies readonly TableRole[];

export interface SeatValues {
  tableId: string;
  organisationId: string;
  role: string;
  municipality: string;
  substituteId: string;
  startsOn: string;
  endsOn: string;
}

/** What the API takes: nothing where nothing was chosen. */
export function toSeatInput({ role, municipality, substituteId, endsOn, ...rest }: SeatValues) {
  return {
    ...rest,
    role: seatRoles.find((one) => one === role) ?? 'partner',
    municipality: municipality || null,
    substituteId: substituteId || null,
    endsOn: endsOn || null,
  };
}
