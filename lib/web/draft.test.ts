import { describe, expect, it } from 'vitest';
import { lastChanged } from './draft';

const before = { obstacles: '', 'results.0.title': 'A', 'results.0.indicators.0.title': 'a', 'results.1.title': 'B' };

describe('the field of a draft that was changed last', () => {
  it.each([
    ['nothing', before, undefined],
    ['one field', { ...before, 'results.0.title': 'Aa' }, 'results.0.title'],
    ['two fields', { ...before, obstacles: 'x', 'results.0.indicators.0.title': 'b' }, 'results.0.indicators.0.title'],
    ['a new row', { ...before, 'results.2.title': 'C', 'results.2.note': '' }, 'results.2.title'],
    ['the first words on something', { ...before, 'results.x.body': 'C', 'results.x.kind': '' }, 'results.x.body'],
    ['a new row that is blank', { ...before, 'results.2.title': '' }, undefined],
    ['fields of the machinery', { ...before, revision: '3', intent: 'save', 'results.0.lineage': 'x' }, undefined],
  ])('is found for %s', (_, values, place) => {
    expect(lastChanged(values, before)).toBe(place);
  });
});
