import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { signalDestroyBy, TableCatalogue, transitionsFrom, triageOutcome } from '#lib/table-definition';
import { describeTableConformance } from '#lib/testing';
import { ondermijning } from './ondermijning.js';
import { OndermijningModule } from './ondermijning.module.js';

describeTableConformance(ondermijning);

describe('ondermijning', () => {
  it('registers itself', async () => {
    const app = await Test.createTestingModule({ imports: [OndermijningModule] }).compile();
    expect(app.get(TableCatalogue, { strict: false }).get('ondermijning')).toBe(ondermijning);
  });

  it('destroys a signal that is not taken up after one year (CCV)', () => {
    expect(signalDestroyBy(ondermijning, '2026-11-23')).toBe('2027-11-23');
  });

  it('makes no claim on the WGS', () => {
    expect(ondermijning.regime.verified).toBe(false);
    expect(ondermijning.purposes.some(({ legalBasis }) => legalBasis.includes('WGS'))).toBe(false);
  });

  it('can hand a signal or a case to the RIEC and put the result back on the agenda', () => {
    expect(triageOutcome(ondermijning, 'to-riec')?.effect).toBe('forward');
    expect(transitionsFrom(ondermijning, 'at-riec').map(({ to }) => to)).toEqual(['on-agenda', 'closed']);
  });

  it('refers to a Bibob check without its contents (L-21)', () => {
    const check = ondermijning.actionKinds.find(({ code }) => code === 'bibob-check');
    expect(check?.referenceOnly).toBe('Wet Bibob artikel 28');
  });
});
