/** Puts the focus on the next right that can be decided, else the one before, else the heading of the page. */
export function focusNextLine(lineId: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-line] [data-decide]')];
  const own = buttons.findIndex(
    (button) => button.closest('[data-line]')?.getAttribute('data-line') === lineId,
  );
  const next = buttons[own + 1] ?? buttons[own - 1] ?? document.querySelector<HTMLElement>('main h1');
  next?.focus();
}
