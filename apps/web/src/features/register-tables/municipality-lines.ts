/** Names as they are typed, one a line → the names, each once. */
export function toMunicipalities(lines: string): string[] {
  const names = lines.split('\n').map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
