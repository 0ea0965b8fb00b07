import { ORIGIN_WORDS } from '@/lib/goals/labels';
import type { Carrier } from '@/lib/goals/queries/carriers';
import type { GoalStanding, UnitGoals } from '@/lib/goals/queries/overview';
import type { IndicatorProgress } from '@/lib/goals/queries/progress';
import { PERSPECTIVE_WORDS } from '@/lib/goals/rules/measures';
import { type ProgressState, reportInWords } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';
import { paths } from '@/lib/web/paths';

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
  isCarried: boolean;
  carriers: readonly string[];
};

/** The objectives of a unit as its page says them; whoever may not know who carries them reads only whether somebody does. */
export function goalWords(found: UnitGoals, namesCarriers: boolean): GoalWords[] {
  return found.goals.map((standing) => wordsOf(standing, found, namesCarriers));
}

function wordsOf({ goal, indicators }: GoalStanding, { carried }: UnitGoals, named: boolean): GoalWords {
  const carriers = carried.by(goal.id);
  const below = carried.below(goal.id).map(({ title, unit }) => `Diturunkan ke ${unit}: ${title}`);
  return {
    id: goal.id,
    href: paths.goals.show(goal.id),
    title: goal.title,
    origin: ORIGIN_WORDS[goal.origin],
    withdrawn: goal.withdrawnAt ? (goal.withdrawalReason ?? 'Dicabut') : '',
    from: [
      goal.strategicLink && `Mendukung: ${goal.strategicLink}`,
      goal.parentTitle && `Bersumber dari: ${goal.parentTitle} (${goal.parentUnit})`,
    ].filter((line): line is string => Boolean(line)),
    indicators: indicators.map(indicatorWords),
    isCarried: carriers.length > 0,
    carriers: named ? [...carriers.map(carrierInWords), ...below] : [],
  };
}

const VIA_WORDS: Readonly<Record<Carrier['via'], string>> = {
  head: 'Hasil kerja pimpinan unit',
  support: 'Didukung',
  provisional: 'Didukung sementara',
};

/** "Didukung: Dewi Anggraini, S.Gz. (Nutrisionis Ahli Muda) – Terlaksananya pelayanan gizi". */
export function carrierInWords({ via, name, position, title }: Carrier): string {
  return `${VIA_WORDS[via]}: ${name} (${position}) – ${title}`;
}

function indicatorWords({ indicator, toDate }: IndicatorProgress): IndicatorWords {
  const { id, title, perspective, measure, direction, targets } = indicator;
  return {
    id,
    title,
    target: targetText(indicator),
    perspective: perspective ? PERSPECTIVE_WORDS[perspective] : '–',
    reached: reportInWords(toDate.reported, measure),
    progress: toDate.progress.state === 'open' ? '' : toDate.progress.words,
    state: toDate.progress.state,
    hasTrajectory: direction === 'by-date' || targets.size > 0,
  };
}
