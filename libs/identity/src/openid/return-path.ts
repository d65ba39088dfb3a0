/** A path of our own pages; anything that could lead elsewhere becomes the start page. */
export function returnPath(given: string | undefined): string {
  if (given === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(given)) return '/';
  const url = new URL(given, 'http://own.invalid');
  // Dots are resolved by now: `/.//elsewhere` has become an address of another host.
  const stays =
    url.origin === 'http://own.invalid' && !/^\/(?:\/|(?:api|aanmelden)(?:\/|$))/.test(url.pathname);
  return stays ? `${url.pathname}${url.search}${url.hash}` : '/';
}
