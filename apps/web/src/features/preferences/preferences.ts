import type { Language } from '../../i18n/index.js';

export interface Preferences {
  theme: 'auto' | 'light' | 'dark';
  density: 'compact' | 'comfortable';
  language: Language;
}

/** Also read by public/preferences.js, before the first paint. */
const storageKey = 'casustafel.preferences';
const usual: Preferences = { theme: 'auto', density: 'compact', language: 'nl' };

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[], otherwise: Value): Value {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

/** Makes preferences out of whatever was stored. */
export function parsePreferences(stored: string | null): Preferences {
  let given: unknown = null;
  try {
    given = JSON.parse(stored ?? 'null');
  } catch {
    return usual;
  }
  const value: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  return {
    theme: oneOf(value['theme'], ['auto', 'light', 'dark'], usual.theme),
    density: oneOf(value['density'], ['compact', 'comfortable'], usual.density),
    language: oneOf(value['language'], ['nl', 'en'], usual.language),
  };
}

export function readPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(storageKey));
  } catch {
    return usual;
  }
}

export function applyPreferences(preferences: Preferences): void {
  document.documentElement.dataset['theme'] = preferences.theme;
  document.documentElement.dataset['density'] = preferences.density;
}

export function savePreferences(preferences: Preferences): void {
  applyPreferences(preferences);
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // Blocked storage: the choice holds until the window closes.
  }
}
