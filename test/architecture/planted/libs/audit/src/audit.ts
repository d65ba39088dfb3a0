// breaks: relative-inside-a-library, no-cycles
import type { audit as own } from '#lib/audit';
export const audit = (_: typeof own): string => 'audit';
