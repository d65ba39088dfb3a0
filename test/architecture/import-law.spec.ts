import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { librariesInACircle } from './library-circles.js';
import { filesUnder, root } from './tree.js';

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
  summary: {
    violations: { rule: { name: string }; from: string; to: string }[];
    totalCruised: number;
    ruleSetUsed: { forbidden: { name: string }[] };
  };
}

const cruiser = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = resolve(root, '.dependency-cruiser.js');

function cruise(folder: string, ...paths: string[]): Cruise {
  const found = execFileSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...paths],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return JSON.parse(found) as Cruise;
}

const planted = resolve(root, 'test/architecture/planted');

/** `file: rule` for every `// breaks: rule, rule` above an import in the planted tree. */
function plantedViolations(): string[] {
  return filesUnder(planted, /\.tsx?$/).flatMap((file) =>
    [...readFileSync(resolve(planted, file), 'utf8').matchAll(/^\/\/ breaks: (.+)$/gm)].flatMap(
      ([, rules = '']) => rules.split(', ').map((rule) => `${file}: ${rule}`),
    ),
  );
}

describe('the import law', () => {
  const real = cruise(root, 'apps', 'libs', 'test');

  it('is kept by every file', () => {
    expect(real.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(real.summary.totalCruised).toBeGreaterThan(50);
  });

  it('leaves no circle among libraries', () => {
    expect(librariesInACircle(real.modules)).toEqual([]);
  });

  describe('in a tree that breaks it', () => {
    const broken = cruise(planted, 'apps', 'libs');

    it('names each violation, and nothing else', () => {
      const reported = broken.summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`);
      // A circle is reported once, for one of its files.
      const inOneFileOfACircle = (line: string) => !line.endsWith(': no-cycles');
      expect(reported.filter(inOneFileOfACircle).sort()).toEqual(
        plantedViolations().filter(inOneFileOfACircle).sort(),
      );
      expect(reported.some((line) => line.endsWith(': no-cycles'))).toBe(true);
    });

    it('shows every rule at work', () => {
      const rules = broken.summary.ruleSetUsed.forbidden.map(({ name }) => name);
      expect(rules.filter((name) => !plantedViolations().some((line) => line.endsWith(`: ${name}`)))).toEqual(
        [],
      );
    });

    it('sees a circle among libraries that no single file closes', () => {
      expect(librariesInACircle(broken.modules)).toEqual(['libs/intake', 'libs/meetings']);
    });
  });
});
