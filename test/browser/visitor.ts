/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Look {
  readonly width?: 1440 | 390;
  readonly scheme?: 'light' | 'dark';
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** A person at a browser, and what the browser complained of meanwhile. */
export class Visitor {
  /** Errors of scripts and of the content security policy; refusals by the API are no errors. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const refused = /status of (4\d\d|503)/.test(message.text());
      if (message.type() === 'error' && !refused) this.complaints.push(message.text());
    });
  }

  static async arrive(browser: Browser, origin: string, look: Look = {}): Promise<Visitor> {
    const width = look.width ?? 1440;
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme: look.scheme ?? 'light',
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      hasTouch: width === 390,
    });
    context.setDefaultTimeout(15_000);
    return new Visitor(context, await context.newPage(), origin);
  }

  /** Signs in through the page and waits for the start page. */
  async signIn(username: string, password = 'casustafel-demo'): Promise<this> {
    await this.page.goto(`${this.origin}/aanmelden`);
    await this.page.getByLabel('Gebruikersnaam').fill(username);
    await this.page.getByLabel('Wachtwoord').fill(password);
    await this.page.getByRole('button', { name: 'Aanmelden' }).click();
    await this.page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Aanmelden' }).waitFor();
    return this;
  }

  /** Opens a path of the application and waits until its heading and its data are there. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.waitForLoadState('load');
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  }

  /**
   * What axe-core finds on the page as it is now: `rule: element`. React Aria's announcer is left out: for some seconds
   * it speaks of the button that was pressed, which may be gone by then.
   */
  async barriers(): Promise<string[]> {
    const session = await this.context.newCDPSession(this.page);
    // Through the debugger, since the page's own policy allows no injected script.
    await session.send('Runtime.evaluate', { expression: `{ const module = undefined; ${axeSource} }` });
    const violations = await this.page.evaluate(
      (runOnly) =>
        (
          globalThis as unknown as {
            axe: { run(d: unknown, o: object): Promise<{ violations: Violation[] }> };
          }
        ).axe
          .run({ include: document, exclude: ['[data-live-announcer]'] }, { runOnly })
          .then((result) => result.violations),
      rules,
    );
    await session.detach();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  /** Pixels by which the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
