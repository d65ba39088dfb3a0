/** A rule for `register`: something else than spaces. */
export function filled(message: string) {
  return { validate: { filled: (value: unknown) => String(value ?? '').trim() !== '' || message } };
}

/** As `filled`, with at least so many characters. */
export function atLeast(length: number, message: string) {
  return {
    validate: { atLeast: (value: unknown) => String(value ?? '').trim().length >= length || message },
  };
}
