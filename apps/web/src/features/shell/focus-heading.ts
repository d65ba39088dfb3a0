/** Puts the focus on the heading of the page, so that a screen reader starts there and the keyboard is not lost. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  (heading ?? document.getElementById('content'))?.focus({ preventScroll: true });
}
