/** Names of the given fields that will be different; lists are compared by what they hold. */
export function changedFields<T extends object>(
  before: T,
  input: { readonly [K in keyof T]?: unknown },
): string[] {
  return (Object.keys(input) as (keyof T & string)[]).filter(
    (name) => input[name] !== undefined && JSON.stringify(input[name]) !== JSON.stringify(before[name]),
  );
}
