/** Five mistakes are free; from then on each doubles the wait, up to an hour. Seconds. */
export function waitAfter(failures: number): number {
  return failures < 5 ? 0 : Math.min(30 * 2 ** (failures - 5), 3_600);
}
