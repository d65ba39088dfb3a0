/** PostgreSQL refuses NUL and half surrogate pairs in text and JSON; other control characters break lists. */
const control = /[^\P{Cc}\t\r\n]|\p{Surrogate}/u;

/** Whether a text holds characters that cannot be stored. Line ends and tabs can. */
export function unstorable(text: string): boolean {
  return control.test(text);
}
