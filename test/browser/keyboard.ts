/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

/** More stops than any page has. */
const enough = 150;

/** Somebody who has no mouse: Tab, Space, Enter and arrows. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until `target` has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.first().waitFor({ state: 'attached' });
    await this.pressUntil('Tab', target);
  }

  /** Reaches a button, link or tick and presses it. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  /** Reaches the radio buttons or tabs of `group` with Tab, and `target` among them with an arrow. */
  async choose(
    group: Locator,
    target: Locator,
    arrow: 'ArrowDown' | 'ArrowRight' = 'ArrowDown',
  ): Promise<void> {
    await this.reach(group);
    if (await has(target)) await this.page.keyboard.press('Space');
    else await this.pressUntil(arrow, target);
  }

  /** Reaches a list and goes down in it to an option. */
  async select(list: Locator, label: string): Promise<void> {
    await this.reach(list);
    const chosen = () => list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
    for (let presses = 0; (await chosen()) !== label; presses += 1) {
      if (presses > enough) throw new Error(`ArrowDown does not reach "${label}"`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** Whether something has the focus: who cannot see where they are, is lost. */
  isSomewhere(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement !== document.body);
  }

  private async pressUntil(key: string, target: Locator): Promise<void> {
    const passed: string[] = [];
    while (!(await has(target))) {
      if (passed.length > enough) {
        throw new Error(`${key} does not reach ${String(target)}, only ${[...new Set(passed)].join(', ')}`);
      }
      await this.page.keyboard.press(key);
      passed.push(await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ''));
    }
  }
}

/** Whether one of these has the focus. */
function has(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}
