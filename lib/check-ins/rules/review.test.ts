import { describe, expect, it } from 'vitest';
import { whyNotReason, whyNotReviewed } from './review';

const note = (body: string, sentiment: string | null) => ({ body, sentiment });
const good = {
  verdict: 'menunjukkan-kemajuan' as const,
  verdictNote: '',
  results: [note('Baik.', 'positif'), note('', null)],
  behaviours: [note('', null)],
};

describe('a review', () => {
  it.each([
    ['one result spoken of', {}, []],
    ['no result spoken of', { results: [note('', null)], behaviours: [note('Ramah.', 'positif')] }, ['results.0.body']],
    ['feedback without its kind', { results: [note('Baik.', null)] }, ['results.0.sentiment']],
    ['a kind without feedback', { results: [note('Baik.', 'positif'), note('', 'netral')] }, ['results.1.body']],
    ['behaviour half said', { behaviours: [note('Ramah.', null)] }, ['behaviours.0.sentiment']],
    ['no verdict', { verdict: null }, ['verdict']],
    ['adjustment without saying what', { verdict: 'perlu-penyesuaian' as const }, ['verdictNote']],
    ['adjustment with what', { verdict: 'perlu-penyesuaian' as const, verdictNote: 'Tambah tenaga.' }, []],
  ])('with %s [CEK-03]', (_, change, fields) => {
    expect(Object.keys(whyNotReviewed({ ...good, ...change }))).toEqual(fields);
  });

  it.each([
    ['', false],
    ['kurang    ', false],
    ['Lengkapi.', false],
    ['Lengkapi!!', true],
  ])('hands back with the reason "%s": %s', (reason, accepted) => {
    expect(Object.keys(whyNotReason(reason))).toEqual(accepted ? [] : ['reason']);
  });
});
