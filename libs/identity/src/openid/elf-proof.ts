/**
 * Whether a text could be a citizen service number: nine digits (or eight, with the leading zero left out) that pass
 * the eleven-test. Such a number never identifies anybody here (Wabb 10; OAuth NL profile: never as `sub`).
 */
export function couldBeCitizenNumber(text: string): boolean {
  if (!/^\d{8,9}$/.test(text)) return false;
  const digits = [...text.padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}
