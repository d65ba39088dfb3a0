// breaks: what-stands-on-cases-stands-alone
import { meeting } from '#lib/meetings';
export const second = meeting;
