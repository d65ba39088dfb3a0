import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as config from './index.js';
import { variablesOf } from './variable.js';

const example = config.envExample();

describe('.env.example', () => {
  it('is what the settings classes say; write it with "node dist/apps/tasks/src/main.js env-example"', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(example);
  });

  it('holds every variable of every settings class', () => {
    const sections = Object.values(config).filter(
      (exported): exported is new () => object =>
        typeof exported === 'function' && exported.name.endsWith('Settings'),
    );
    const names = sections.flatMap((section) => variablesOf(section).map((variable) => variable.name));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(example).toContain(`#${name}=`);
  });
});
