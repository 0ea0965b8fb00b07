import { describe, expect, it } from 'vitest';
import { climb } from './ladder';

const result = (lineage: string, more: { up?: string; text?: string; goal?: string } = {}) => ({
  lineage,
  supportedLineage: more.up ?? null,
  supportedText: more.text ?? '',
  goalId: more.goal ?? null,
});
const RESULTS = [
  result('kadis', { goal: 'pk' }),
  result('kabid', { up: 'kadis', text: 'Hasil kadis' }),
  result('putar', { up: 'balik' }),
  result('balik', { up: 'putar' }),
];
const GOALS = [
  { id: 'pk', parentGoalId: 'kota' },
  { id: 'kota', parentGoalId: null },
  { id: 'a', parentGoalId: 'b' },
  { id: 'b', parentGoalId: 'a' },
];
const known = {
  result: (lineage: string) => RESULTS.find((row) => row.lineage === lineage),
  goal: (id: string) => GOALS.find((row) => row.id === id),
  former: (lineage: string) => (lineage === 'dicabut' ? 'Hasil yang dicabut' : undefined),
};
const told = (from: ReturnType<typeof result>) =>
  climb(from, known).map((rung) => {
    if (rung.kind === 'result') return rung.result.lineage;
    return rung.kind === 'goal' ? `sasaran ${rung.goal.id}` : `${rung.kind}: ${rung.title}`;
  });

describe('the ladder of a result', () => {
  it.each([
    [
      'goes through results to the objectives',
      result('staf', { up: 'kabid' }),
      ['kabid', 'kadis', 'sasaran pk', 'sasaran kota'],
    ],
    ['of a head begins at the objective', result('kadis', { goal: 'pk' }), ['sasaran pk', 'sasaran kota']],
    ['begins at a provisional objective', result('staf', { text: 'Sasaran', goal: 'kota' }), ['sasaran kota']],
    ['ends at a wording without result or objective', result('staf', { text: 'Mutu layanan' }), ['text: Mutu layanan']],
    ['ends at a result that was taken out', result('staf', { up: 'dicabut', text: 'x' }), ['gone: Hasil yang dicabut']],
    [
      'ends at a result of a plan that was given up',
      result('staf', { up: 'hilang', text: 'Kutipan' }),
      ['gone: Kutipan'],
    ],
    ['may be empty', result('staf'), []],
    ['ends where it becomes a circle', result('staf', { up: 'putar' }), ['putar', 'balik', 'gone: ']],
    ['passes objectives in a circle once', result('staf', { goal: 'a' }), ['sasaran a', 'sasaran b']],
  ])('[SKP-60] %s', (_, from, ladder) => {
    expect(told(from)).toEqual(ladder);
  });
});
