import { describe, expect, it } from 'vitest';
import { reshapeRows } from './form-rows';

const blanks = {
  results: { fields: { title: '', kind: 'utama', 'indicators.0.title': '' }, most: 3, first: 'title' },
  'results.*.indicators': { fields: { title: '' }, most: 2, first: 'title' },
};
const reshape = (intent: string) => reshapeRows({ ...values, intent }, blanks);
const values = {
  'results.0.title': 'a',
  'results.0.indicators.0.title': 'a0',
  'results.2.title': 'c',
  'results.2.indicators.0.title': 'c0',
  'results.2.indicators.1.title': 'c1',
  note: 'n',
};

describe('rows of a form without JavaScript', () => {
  it('are added at the end, empty, with a row of the list inside them', () => {
    expect(reshape('add:results')?.values).toEqual({
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
    expect(reshape('add:results.0.indicators')?.values).toMatchObject({
      'results.0.indicators.1.title': '',
      'results.2.title': 'c',
    });
  });

  it('are added below a row that has a name instead of a number', () => {
    const named = { 'results.bR-x_1.title': 'a', 'results.bR-x_1.indicators.0.title': 'a0' };
    const { values: more, focus } = reshapeRows({ ...named, intent: 'add:results.bR-x_1.indicators' }, blanks)!;
    expect(more).toEqual({ ...named, 'results.bR-x_1.indicators.1.title': '' });
    expect(focus).toBe('results.bR-x_1.indicators.1.title');
    const less = reshapeRows({ ...more, intent: 'remove:results.bR-x_1.indicators.0' }, blanks)!;
    expect(less.values).toEqual({ 'results.bR-x_1.title': 'a', 'results.bR-x_1.indicators.0.title': '' });
  });

  it('are removed, and those after them move up', () => {
    expect(reshape('remove:results.0')?.values).toEqual({
      'results.0.title': 'c',
      'results.0.indicators.0.title': 'c0',
      'results.0.indicators.1.title': 'c1',
      note: 'n',
    });
    expect(reshape('remove:results.2.indicators.0')?.values).toMatchObject({
      'results.2.indicators.0.title': 'c1',
    });
  });

  it.each(['add:results.2.indicators', 'add:note', 'add:', 'remove:results.9', 'remove:'])(
    'stay as they are on %s: the list is full, unknown or absent',
    (intent) => {
      expect(Object.values(reshape(intent)?.values ?? {}).sort()).toEqual(Object.values(values).sort());
    },
  );

  it.each([
    ['add:results', 'results.2.title'],
    ['add:results.0.indicators', 'results.0.indicators.1.title'],
    ['remove:results.0', 'results.0.title'],
    ['remove:results.2', 'results.0.title'],
    ['remove:results.0.indicators.0', undefined],
    ['add:note', undefined],
  ])('move the focus after %s to %s', (intent, focus) => {
    expect(reshape(intent)?.focus).toBe(focus);
  });

  it('are not changed by any other button', () => {
    expect(reshape('save')).toBeUndefined();
    expect(reshapeRows(values, blanks)).toBeUndefined();
  });

  it.each(['add:__proto__', 'add:constructor', 'remove:__proto__.0', 'add:', 'add::', 'remove:toString.99999999999'])(
    'stay as they are for a button that no page has: %s',
    (intent) => {
      expect(reshape(intent)).toEqual({ values, focus: undefined });
    },
  );
});
