import { ORIGIN_WORDS } from '@/lib/goals/labels';
import { goalPaths } from '@/lib/goals/paths';
import type { Carrier } from '@/lib/goals/queries/carriers';
import type { GoalWithProgress, UnitGoals } from '@/lib/goals/queries/overview';
import type { IndicatorProgress } from '@/lib/goals/queries/progress';
import { PERSPECTIVE_WORDS } from '@/lib/goals/rules/measures';
import { type ProgressState, reportInWords } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';

export type IndicatorWords = {
  id: string;
  title: string;
  target: string;
  perspective: string;
  reached: string;
  progress: string;
  state: ProgressState;
  hasTrajectory: boolean;
};
export type GoalWords = {
  id: string;
  href: string;
  title: string;
  origin: string;
  withdrawn: string;
  from: readonly string[];
  indicators: readonly IndicatorWords[];
  /**
   * `people`: plans of people carry the objective. `units`: no plan does, but objectives of lower units come from it. `nobody`: neither.
   */
  carriedBy: 'people' | 'units' | 'nobody';
  /** Who carries the objective, in one sentence; empty for readers who may not know. */
  carriers: string;
};

/** The objectives of a unit as texts for its page. `namesCarriers` is false for readers who may know only whether somebody carries them. */
export function goalWords(found: UnitGoals, namesCarriers: boolean): GoalWords[] {
  return found.goals.map((shown) => wordsOf(shown, found, namesCarriers));
}

function wordsOf({ goal, indicators }: GoalWithProgress, { carried }: UnitGoals, named: boolean): GoalWords {
  const carriers = carried.by(goal.id);
  const below = carried.below(goal.id);
  return {
    id: goal.id,
    href: goalPaths.show(goal.id),
    title: goal.title,
    origin: ORIGIN_WORDS[goal.origin],
    withdrawn: goal.withdrawnAt ? (goal.withdrawalReason ?? 'Dicabut') : '',
    from: [
      goal.strategicLink && `Mendukung: ${goal.strategicLink}`,
      goal.parentTitle && `Bersumber dari: ${goal.parentTitle} (${goal.parentUnit})`,
    ].filter((line): line is string => Boolean(line)),
    indicators: indicators.map(indicatorWords),
    carriedBy: carriers.length > 0 ? 'people' : below.length > 0 ? 'units' : 'nobody',
    carriers: named ? carriersInShort(carriers, below.length) : '',
  };
}

/**
 * "Penanggung jawab drg. Maya Lestari; didukung 3 hasil kerja pegawai; diturunkan ke 2 sasaran unit di bawahnya." Heads are named; the
 * results of other people are only counted.
 */
function carriersInShort(carriers: readonly Carrier[], below: number): string {
  const heads = carriers.filter(({ via }) => via === 'head').map(({ name }) => name);
  const others = carriers.length - heads.length;
  const parts = [
    heads.length > 0 && `penanggung jawab ${[...new Set(heads)].join(' dan ')}`,
    others > 0 && `didukung ${others} hasil kerja pegawai`,
    below > 0 && `diturunkan ke ${below} sasaran unit di bawahnya`,
  ].filter((part): part is string => Boolean(part));
  const sentence = parts.join('; ');
  return sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const VIA_WORDS: Readonly<Record<Carrier['via'], string>> = {
  head: 'Hasil kerja pimpinan unit',
  support: 'Didukung',
  provisional: 'Didukung sementara',
};

/** For example "Didukung: Dewi Anggraini, S.Gz. (Nutrisionis Ahli Muda) – Terlaksananya pelayanan gizi". */
export function carrierInWords({ via, name, position, title }: Carrier): string {
  return `${VIA_WORDS[via]}: ${name} (${position}) – ${title}`;
}

function indicatorWords({ indicator, toDate }: IndicatorProgress): IndicatorWords {
  const { id, title, perspective, direction, targets } = indicator;
  return {
    id,
    title,
    target: targetText(indicator),
    perspective: perspective ? PERSPECTIVE_WORDS[perspective] : '–',
    reached: reportInWords(toDate.reported, indicator),
    progress: toDate.progress.state === 'open' ? '' : toDate.progress.words,
    state: toDate.progress.state,
    hasTrajectory: direction === 'by-date' || indicator.target === null || targets.size > 0,
  };
}
