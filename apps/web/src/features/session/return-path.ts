/** A path inside this application; anything that could lead elsewhere becomes the start page. */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(given)) return '/';
  return given.startsWith('/aanmelden') ? '/' : given;
}
