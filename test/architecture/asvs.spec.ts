import { describe, expect, it } from '@jest/globals';
import { allFiles, textOf } from './tree.js';

const table = textOf('docs/security/asvs.md');
const row = /^\| ((?:\d+\.){2}\d+(?:–(?:\d+\.){2}\d+)?) +\|[^|]*\| *([^|]*?) *\|/gm;

/** How many requirements a row is about: `6.2.2–6.2.3` are two. */
function sizeOf(ids: string): number {
  const [first = 0, last = first] = ids.split('–').map((id) => Number(id.split('.').at(-1)));
  return last - first + 1;
}

function counted(verdict: string): number {
  return [...table.matchAll(row)]
    .filter(([, , found = '']) => found.replaceAll('*', '') === verdict)
    .reduce((sum, [, ids = '']) => sum + sizeOf(ids), 0);
}

describe('the table of OWASP ASVS', () => {
  it.each(['holds', 'partly', 'does not hold', 'te verifiëren'])('counts what "%s" rightly', (verdict) => {
    const [, said] = new RegExp(`^\\| \\**${verdict}\\** +\\| (\\d+)`, 'm').exec(table) ?? [];
    expect(counted(verdict)).toBe(Number(said));
  });

  it('names specs that exist', () => {
    const named = [...table.matchAll(/`([\w./-]+spec\.ts)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !allFiles.some((one) => one.endsWith(`/${path}`) || one === path))).toEqual(
      [],
    );
  });
});
