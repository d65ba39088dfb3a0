function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.trim().length : 0;
}

/** A rule for `register`: something else than spaces. */
export function filled(message: string) {
  return { validate: { filled: (value: unknown) => lengthOf(value) > 0 || message } };
}

/** As `filled`, with at least so many characters. */
export function atLeast(length: number, message: string) {
  return {
    validate: { atLeast: (value: unknown) => lengthOf(value) >= length || message },
  };
}
