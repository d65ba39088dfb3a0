/** PostgreSQL refuses NUL and half surrogate pairs in text and JSON; other control characters break lists. */
const unstorable = /[^\P{Cc}\t\r\n]|\p{Surrogate}/u;

/** Whether a text can be stored as it is. Line ends and tabs can. */
export function isStorableText(text: string): boolean {
  return !unstorable.test(text);
}
