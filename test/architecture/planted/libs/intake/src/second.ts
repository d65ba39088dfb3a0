import { meeting } from '#lib/meetings';
export const second = meeting;
