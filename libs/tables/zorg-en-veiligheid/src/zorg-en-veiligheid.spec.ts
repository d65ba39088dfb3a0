import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { latestEnd, TableCatalogue, validateOutcome } from '#lib/table-definition';
import { describeTableConformance } from '#lib/testing';
import { zorgEnVeiligheid } from './zorg-en-veiligheid.js';
import { ZorgEnVeiligheidModule } from './zorg-en-veiligheid.module.js';

describeTableConformance(zorgEnVeiligheid);

describe('zorg-en-veiligheid', () => {
  const termOf = (kind: string) => zorgEnVeiligheid.actionKinds.find(({ code }) => code === kind)?.term;

  it('registers itself', async () => {
    const app = await Test.createTestingModule({ imports: [ZorgEnVeiligheidModule] }).compile();
    expect(app.get(TableCatalogue, { strict: false }).get('zorg-en-veiligheid')).toBe(zorgEnVeiligheid);
  });

  it('asks the criteria of BGS 2.20, a to d, and accepts only when all are met', () => {
    const { criteria } = zorgEnVeiligheid;
    expect(criteria.map(({ source }) => source.at(-1))).toEqual(['a', 'b', 'c', 'd']);
    const answers = criteria.map(({ code }, index) => ({
      criterion: code,
      met: index > 0,
      explanation: 'Toelichting.',
    }));
    expect(validateOutcome(zorgEnVeiligheid, { outcome: 'accepted', answers })).toMatchObject([
      { code: 'criteria-not-met' },
    ]);
  });

  it('lets a huisverbod last ten days and four weeks at most (L-22)', () => {
    const term = termOf('huisverbod')!;
    expect([
      latestEnd(term, '2026-11-01'),
      latestEnd(term, '2026-11-01', 1),
      latestEnd(term, '2026-11-01', 2),
    ]).toEqual(['2026-11-11', '2026-11-29', '2026-11-29']);
  });

  it.each(['area-ban', 'group-ban', 'duty-to-report'])('extends a %s three times at most (L-22)', (kind) => {
    const term = termOf(kind)!;
    expect(latestEnd(term, '2026-01-31')).toBe('2026-04-30');
    expect(latestEnd(term, '2026-01-31', 4)).toBeNull();
    expect(term.verified).toBe(false);
  });
});
