import { describe, expect, it } from '@jest/globals';
import { aTableDefinition } from '#lib/testing';
import { CaseField } from './case-field.js';
import type { TableDefinition } from './define-table.js';
import { TableCatalogue } from './table-catalogue.js';

const register = (change: Partial<TableDefinition>) => () =>
  new TableCatalogue().register({ ...(aTableDefinition as TableDefinition), ...change });
const facts = { purpose: 'Om te toetsen.', sensitivity: 'normal' } as const;

describe('TableCatalogue', () => {
  it('gives what was registered, in that order', () => {
    const catalogue = new TableCatalogue();
    catalogue.register(aTableDefinition);
    catalogue.register({ ...aTableDefinition, kind: 'other', prefix: 'OTH' });
    expect(catalogue.get('sample').title).toBe('Voorbeeld');
    expect(catalogue.all().map(({ kind }) => kind)).toEqual(['sample', 'other']);
  });

  it('says clearly that it lacks a kind', () => {
    expect(() => new TableCatalogue().get('sample')).toThrow(
      /"sample" is in deze installatie niet beschikbaar/,
    );
  });

  it.each([{ prefix: 'OTH' }, { kind: 'other' }])('takes no kind and no prefix twice', (change) => {
    const catalogue = new TableCatalogue();
    catalogue.register(aTableDefinition);
    expect(() => catalogue.register({ ...aTableDefinition, ...change })).toThrow(/already taken by "sample"/);
  });

  it.each<[string, Partial<TableDefinition>, RegExp]>([
    ['no purpose', { purposes: [] }, /purposes is empty/],
    ['a bad kind', { kind: 'Sample Kind' }, /not kebab-case/],
    ['a bad prefix', { prefix: 'smp' }, /not 2 to 4 capitals/],
    [
      'a theme twice',
      { themes: [...aTableDefinition.themes, ...aTableDefinition.themes] },
      /"sample" occurs twice/,
    ],
    ['a malformed code', { themes: [{ code: 'Te Koop', label: 'X' }] }, /"Te Koop" is not well-formed/],
    ['no way to accept', { triageOutcomes: aTableDefinition.triageOutcomes.slice(0, 2) }, /can "accept"/],
    ['no details version', { detailsVersion: 0 }, /detailsVersion/],
    ['six years', { retention: { ...aTableDefinition.retention, case: { years: 6 } } }, /1 to 5 years/],
    [
      'signals kept longer than cases',
      { retention: { ...aTableDefinition.retention, signalNotTakenUp: { months: 61 } } },
      /signal retention/,
    ],
    ['an unknown line', { actionKinds: [{ code: 'a', label: 'A', line: 'care' }] }, /line "care" is unknown/],
    [
      'a destination without forwarding',
      {
        triageOutcomes: [
          ...aTableDefinition.triageOutcomes,
          { code: 'odd', label: 'Vreemd', effect: 'refuse', forwardTo: [{ code: 'a', label: 'A' }] },
        ],
      },
      /needs the effect "forward"/,
    ],
  ])('refuses %s', (_, change, problem) => {
    expect(register(change)).toThrow(problem);
  });

  it.each([
    'Nationaliteit',
    'Etnische afkomst',
    'Religie',
    'Politieke opvatting',
    'Ideologie',
    'BSN',
    'Ras',
    'Seksuele gerichtheid',
  ])('refuses a field that asks for %s (L-15)', (label) => {
    class Details {
      @CaseField({ ...facts, label, type: 'text' })
      field?: string;
    }
    expect(register({ details: Details })).toThrow(/details.field asks what may never be recorded/);
  });

  it('looks at the name of a field and its options too', () => {
    class Details {
      @CaseField({ ...facts, label: 'Herkomst', type: 'text' })
      ethnicBackground?: string;

      @CaseField({ ...facts, label: 'Soort', type: 'choice', options: [{ code: 'a', label: 'Geloof' }] })
      sort?: 'a';
    }
    expect(register({ details: Details })).toThrow(/details.ethnicBackground asks .*details.sort asks/);
  });

  it('refuses room for Bibob content (L-21), a choice without options and an unknown line', () => {
    class Details {
      @CaseField({ ...facts, label: 'Advies', type: 'long-text' })
      bibobAdvice?: string;

      @CaseField({ ...facts, label: 'Keuze', type: 'choice', options: [] })
      choice?: never;

      @CaseField({ ...facts, label: 'Zorg', type: 'flag', line: 'care' })
      care?: boolean;
    }
    expect(register({ details: Details })).toThrow(/Bibob.*no options.*unknown line "care"/);
  });
});
