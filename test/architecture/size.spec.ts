import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { codeFiles, isSpec, linesOf, textOf } from './tree.js';

const withinSize: Check = (path, text) => {
  const limit = isSpec(path) ? 400 : 250;
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > limit ? [`${lines} lines, at most ${limit}: is this one thing?`] : [];
};

describe('files', () => {
  it('are at most 250 lines, specs 400', () => {
    expect(findings(codeFiles, textOf, withinSize)).toEqual([]);
  });

  it('of 251 lines are refused, of 250 not; specs of 401 and 400', () => {
    expect(withinSize('a.ts', '\n'.repeat(251))).toHaveLength(1);
    expect(withinSize('a.ts', '\n'.repeat(250))).toEqual([]);
    expect(withinSize('a.spec.ts', '\n'.repeat(401))).toHaveLength(1);
    expect(withinSize('a.integration-spec.ts', '\n'.repeat(400))).toEqual([]);
  });

  it('are small as a rule: half of them at most 50 lines', () => {
    const sizes = codeFiles
      .filter((path) => !isSpec(path))
      .map((path) => linesOf(path).length)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(50);
  });
});
