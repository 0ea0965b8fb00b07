import { daysBetween, type PlainDate } from '../../kernel/dates';
import { isOver, type Progress, type Until } from './progress-state';
import {
  dayComparison,
  gradeComparison,
  monthDayComparison,
  quarterComparison,
  quartersLate,
} from './target-comparison';
import type { DayTarget, GradeTarget, MonthDayTarget, QuarterTarget } from './target-value';
import { monthDayInWords } from './target-words';

export function gradeProgress(target: GradeTarget, reached: string, until: Until): Progress {
  const comparison = gradeComparison(target, reached);
  const isPart = !isOver(until);
  const said = {
    undecidable: { state: 'open', words: 'urutannya terhadap target tidak dikenal' },
    above: { state: 'reached', words: 'tercapai, lebih baik daripada target' },
    within: { state: 'reached', words: 'tercapai, sesuai target' },
    below: { state: isPart ? 'underway' : 'short', words: isPart ? 'sejauh ini di bawah target' : 'belum tercapai' },
  } as const;
  return { comparison, ...said[comparison] };
}

export function dayProgress(target: DayTarget, doneOn: PlainDate): Progress {
  const comparison = dayComparison(target, doneOn);
  const late = daysBetween(target.on, doneOn);
  // A target "before" a day excludes this day. So a realisation on the day itself is one day late.
  if (comparison === 'below') return { comparison, state: 'short', words: `terlambat ${Math.max(late, 1)} hari` };
  return {
    comparison,
    state: 'reached',
    words: late === 0 ? 'tercapai, tepat waktu' : `tercapai, ${-late} hari lebih cepat`,
  };
}

export function monthDayProgress(target: MonthDayTarget, reached: number): Progress {
  const comparison = monthDayComparison(target, reached);
  if (comparison === 'below')
    return { comparison, state: 'short', words: `terlambat, paling akhir ${monthDayInWords(reached, target.isNext)}` };
  const early = target.day - reached;
  return { comparison, state: 'reached', words: early === 0 ? 'tercapai, tepat waktu' : 'tercapai, lebih cepat' };
}

export function quarterProgress(
  target: QuarterTarget,
  { doneOn, word }: { doneOn: PlainDate | null; word?: string },
  planYear: number,
): Progress {
  const late = quartersLate(target, reachedQuarter(doneOn, word ?? ''), planYear);
  const comparison = quarterComparison(target, late);
  if (comparison === 'below') return { comparison, state: 'short', words: `terlambat ${Math.max(late, 1)} triwulan` };
  return {
    comparison,
    state: 'reached',
    words: late === 0 ? 'tercapai, tepat waktu' : `tercapai, ${-late} triwulan lebih cepat`,
  };
}

function reachedQuarter(doneOn: PlainDate | null, word: string) {
  if (doneOn) return { quarter: Math.ceil(Number(doneOn.slice(5, 7)) / 3), year: Number(doneOn.slice(0, 4)) };
  const [quarter = '', year] = word.split('/');
  return { quarter: Number(quarter), year: year ? Number(year) : null };
}
