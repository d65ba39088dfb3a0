import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { caseFields, TableCatalogue } from '#lib/table-definition';
import { describeTableConformance } from '#lib/testing';
import { mensenhandel } from './mensenhandel.js';
import { MensenhandelModule } from './mensenhandel.module.js';

describeTableConformance(mensenhandel);

describe('mensenhandel', () => {
  it('registers itself', async () => {
    const app = await Test.createTestingModule({ imports: [MensenhandelModule] }).compile();
    expect(app.get(TableCatalogue, { strict: false }).get('mensenhandel')).toBe(mensenhandel);
  });

  it('stays inside the application', () => {
    expect(mensenhandel.confidential).toBe(true);
  });

  it('has an action for each of its three lines', () => {
    const lines = mensenhandel.actionLines?.map(({ code }) => code);
    expect(lines).toEqual(['end-situation', 'victim-care', 'tackle-offender']);
    expect(lines?.filter((line) => !mensenhandel.actionKinds.some((kind) => kind.line === line))).toEqual([]);
  });

  it('keeps criminal data off the line of the care partners', () => {
    const criminal = caseFields(mensenhandel.details).filter(({ sensitivity }) => sensitivity === 'criminal');
    expect(new Set(criminal.map(({ line }) => line))).toEqual(new Set(['tackle-offender']));
  });

  it('names the law per purpose, for it has none of its own', () => {
    expect(mensenhandel.regime.verified).toBe(false);
    expect(new Set(mensenhandel.purposes.map(({ legalBasis }) => legalBasis)).size).toBe(3);
  });
});
