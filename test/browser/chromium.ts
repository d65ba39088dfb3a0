import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** A Chrome that the machine has (`CHROME_PATH`), else the one that comes with npm. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  });
}
