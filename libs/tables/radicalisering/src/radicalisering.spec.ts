import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { caseFields, TableCatalogue } from '#lib/table-definition';
import { describeTableConformance } from '#lib/testing';
import { radicalisering } from './radicalisering.js';
import { RadicaliseringModule } from './radicalisering.module.js';

describeTableConformance(radicalisering);

describe('radicalisering', () => {
  it('registers itself', async () => {
    const app = await Test.createTestingModule({ imports: [RadicaliseringModule] }).compile();
    expect(app.get(TableCatalogue, { strict: false }).get('radicalisering')).toBe(radicalisering);
  });

  it('stays inside the application and lets nobody break the glass', () => {
    expect([radicalisering.confidential, radicalisering.breakGlassAllowed]).toEqual([true, false]);
  });

  it('presents nothing of a law that was not read as verified', () => {
    const { regime, retention, purposes } = radicalisering;
    expect([regime, retention, ...purposes].filter(({ verified }) => verified)).toEqual([]);
  });

  it('hears police, prosecution and municipality before any decision, and asks their votes nowhere else', () => {
    expect(radicalisering.voters?.map(({ code }) => code)).toEqual(['police', 'prosecution', 'municipality']);
    expect(caseFields(radicalisering.details).filter(({ name }) => /vote/i.test(name))).toEqual([]);
  });

  it('asks for conduct, never for conviction', () => {
    const texts = JSON.stringify([radicalisering.themes, radicalisering.personRoles]);
    expect(texts).not.toMatch(/islam|jihad|rechts|links|geloof|ideolog/i);
  });
});
