import { describe, expect, it } from 'vitest';
import { grouped, MOST_LINES, timeOfGroup } from './groups';

const TODAY = '2026-12-20';
type Row = { kind: string; year: string; period?: string; name?: string; dueOn?: string; sinceOn?: string };
const lines = (tasks: readonly Row[]) =>
  grouped(tasks, TODAY).map((group) => `${group[0]!.kind} ${group[0]!.period ?? ''} ${group.length}`);
const about = (kind: string, period: string, names: readonly string[], dueOn?: string): Row[] =>
  names.map((name) => ({ kind, year: '2026', period, name, dueOn }));
const TWELVE = Array.from({ length: 12 }, (_, i) => `Pegawai ${i}`);

describe('tasks on one line', () => {
  it('are of the same kind about several people in one period', () => {
    const tasks = [
      ...about('appraise', 'III', TWELVE, '2026-12-31'),
      ...about('review', 'IV', ['Ani', 'Budi'], '2026-12-25'),
      ...about('appraise', 'IV', ['Ani'], '2027-01-10'),
    ];
    expect(lines(tasks)).toEqual(['review IV 2', 'appraise III 12', 'appraise IV 1']);
  });

  it('are grouped over all periods if there would be too many lines', () => {
    const periods = Array.from({ length: MOST_LINES }, (_, i) => `bulan ${i + 1}`);
    const tasks = periods.flatMap((period) => about('review', period, TWELVE, '2026-12-25'));
    expect(lines(tasks)).toHaveLength(12);
    expect(lines([...tasks, ...about('appraise', 'bulan 1', TWELVE)])).toEqual([
      'review bulan 1 144',
      'appraise bulan 1 12',
    ]);
  });

  it('are separate for two own tasks, and together for more of one kind', () => {
    const own = (...periods: string[]): Row[] => periods.map((period) => ({ kind: 'report', year: '2026', period }));
    expect(lines(own('I', 'II'))).toEqual(['report I 1', 'report II 1']);
    expect(lines(own('I', 'II', 'III'))).toEqual(['report I 3']);
  });

  it('begin with late tasks, then with the earliest due day', () => {
    const tasks = [
      { kind: 'c', year: '2026' },
      { kind: 'b', year: '2026', dueOn: '2026-12-25' },
      { kind: 'inherited', year: '2026', dueOn: '2026-12-01', isInherited: true },
      { kind: 'late', year: '2026', dueOn: '2026-12-19' },
    ];
    expect(grouped(tasks, TODAY).map(([task]) => task!.kind)).toEqual(['late', 'inherited', 'b', 'c']);
  });
});

describe('the time of a group', () => {
  it.each([
    [
      'says when it is due, not how long each waits',
      { dueOn: '2026-12-25', sinceOn: '2026-12-01' },
      { dueOn: '2026-12-25' },
    ],
    ['says how long it waits if nothing is due', { sinceOn: '2026-12-01' }, { sinceOn: '2026-12-01' }],
    [
      'calls nobody late who got it after its day',
      { dueOn: '2026-12-01', sinceOn: '2026-12-05' },
      { dueOn: '2026-12-01', sinceOn: '2026-12-05' },
    ],
  ])('%s', (_, first, time) => {
    expect(timeOfGroup([first, {}], TODAY)).toEqual(time);
  });
});
