/** What a check says about one file: nothing when all is well, else sentences. */
export type Check = (path: string, text: string) => string[];

/** `path: sentence` for everything the check finds wrong in the files. */
export function findings(paths: readonly string[], read: (path: string) => string, check: Check): string[] {
  return paths.flatMap((path) => check(path, read(path)).map((sentence) => `${path}: ${sentence}`));
}
