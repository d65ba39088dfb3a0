import { isNativeError } from 'node:util/types';

/**
 * What may be kept and logged of an error: its name, its code and where it was thrown. Never its message, which may
 * hold a name, an address or a value (L-23).
 */
export function describeFailure(error: unknown): string {
  if (!isNativeError(error)) return 'Unknown failure';
  const hasCode = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number');
  const frame = /\n\s+at (?:async )?([\w.<>[\] ]{1,80}) \(/.exec(error.stack ?? '')?.[1];
  return [error.name, hasCode ? ` ${String(error.code)}` : '', frame ? ` at ${frame}` : '']
    .join('')
    .slice(0, 200);
}
