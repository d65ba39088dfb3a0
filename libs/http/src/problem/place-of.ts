const frame = /^\s+at .*:\d+:\d+\)?$/;

/** What kind of error and where it happened, without its message: those of a database hold values of rows. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A value with line breaks makes a message of several lines: what is no frame is left out, wherever it stands.
  const message = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  const frames = (stack.startsWith(message) ? stack.slice(message.length) : stack).split('\n');
  return [error.name, ...frames.filter((line) => frame.test(line))].join('\n');
}
