import { describe, expect, it } from '@jest/globals';
import type { DetailField } from '../../api/table-description.js';
import { toDetails, toForm } from './detail-values.js';

const field = (name: string, type: DetailField['type']): DetailField => ({
  name,
  type,
  label: name,
  purpose: '',
  sensitivity: 'normal',
  required: false,
  max: null,
  options: null,
  line: null,
});
const fields = [
  field('area', 'text'),
  field('debt', 'number'),
  field('urgent', 'flag'),
  field('since', 'date'),
];

describe('details', () => {
  it('go to the form and back unchanged', () => {
    const stored = { area: 'Paddepoel', debt: 1250.5, urgent: true, since: '2026-11-01' };
    expect(toDetails(fields, toForm(fields, stored))).toEqual(stored);
  });

  it('leave out what is empty, and what the definition does not know', () => {
    const form = toForm(fields, { forgotten: 'x' });
    expect(form).toEqual({ area: '', debt: '', urgent: false, since: '' });
    expect(toDetails(fields, { ...form, area: '  ' })).toEqual({ urgent: false });
  });

  it('reads a Dutch decimal comma', () => {
    expect(toDetails([field('debt', 'number')], { debt: '12,50' })).toEqual({ debt: 12.5 });
  });
});
