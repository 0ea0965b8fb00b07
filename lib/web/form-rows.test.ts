import { describe, expect, it } from 'vitest';
import { reshapeRows } from './form-rows';

const blanks = {
  results: { fields: { title: '', kind: 'utama', 'indicators.0.title': '' }, most: 3 },
  'results.*.indicators': { fields: { title: '' }, most: 2 },
};
const values = {
  'results.0.title': 'a',
  'results.0.indicators.0.title': 'a0',
  'results.2.title': 'c',
  'results.2.indicators.0.title': 'c0',
  'results.2.indicators.1.title': 'c1',
  note: 'n',
};

describe('rows of a form without JavaScript', () => {
  it('are added at the end, blank, with the row below them', () => {
    expect(reshapeRows({ ...values, intent: 'add:results' }, blanks)).toEqual({
      'results.0.title': 'a',
      'results.0.indicators.0.title': 'a0',
      'results.1.title': 'c',
      'results.1.indicators.0.title': 'c0',
      'results.1.indicators.1.title': 'c1',
      'results.2.title': '',
      'results.2.kind': 'utama',
      'results.2.indicators.0.title': '',
      note: 'n',
    });
  });

  it('are added below a row', () => {
    const added = reshapeRows({ ...values, intent: 'add:results.0.indicators' }, blanks);
    expect(added).toMatchObject({ 'results.0.indicators.1.title': '', 'results.2.title': 'c' });
  });

  it('are removed, and those after them move up', () => {
    expect(reshapeRows({ ...values, intent: 'remove:results.0' }, blanks)).toEqual({
      'results.0.title': 'c',
      'results.0.indicators.0.title': 'c0',
      'results.0.indicators.1.title': 'c1',
      note: 'n',
    });
    expect(reshapeRows({ ...values, intent: 'remove:results.2.indicators.0' }, blanks)).toMatchObject({
      'results.2.indicators.0.title': 'c1',
    });
  });

  it.each(['add:results.2.indicators', 'add:note', 'add:', 'remove:results.9', 'remove:'])(
    'stay as they are on %s: full, unknown or not there',
    (intent) => {
      const reshaped = reshapeRows({ ...values, intent }, blanks);
      expect(Object.values(reshaped ?? {}).sort()).toEqual(Object.values(values).sort());
    },
  );

  it('leaves every other button to the form', () => {
    expect(reshapeRows({ ...values, intent: 'save' }, blanks)).toBeUndefined();
    expect(reshapeRows(values, blanks)).toBeUndefined();
  });
});
