import { compareDecimals, type Decimal, differenceOf, sumDecimals } from '../../kernel/numbers';
import type { TargetRow } from './target-value';
import { amountLike } from './target-words';
import type { TrajectoryKind } from './vocabulary';

export type Step = { periodId: string; label: string; target: Decimal | null };
type Planned = Partial<TargetRow> & { trajectory: TrajectoryKind; target: Decimal; measure: string };
export type TrajectoryFault = { periodId: string | undefined; reason: string };

/**
 * Why the targets of the periods do not make the target of the year (R6 p.93); undefined if they do. `sum`: all targets together must be
 * equal to the target of the year; a period may be empty. `level`: the target of the last period must be equal to it. If all periods are
 * empty, there is no trajectory yet. [TUJUAN-04]
 */
export function trajectoryFault(planned: Planned, steps: readonly Step[]): TrajectoryFault | undefined {
  if (steps.every(({ target }) => target === null)) return undefined;
  return planned.trajectory === 'sum' ? sumFault(planned, steps) : levelFault(planned, steps.at(-1)!);
}

function sumFault(planned: Planned, steps: readonly Step[]): TrajectoryFault | undefined {
  const total = sumDecimals(steps.flatMap((step) => (step.target === null ? [] : [step.target])));
  const { target } = planned;
  const side = compareDecimals(total, target);
  if (side === 0) return undefined;
  const gap = amountLike(planned, side > 0 ? differenceOf(total, target) : differenceOf(target, total));
  const reason = `Jumlah target per periode ${amountLike(planned, total)}, ${side > 0 ? 'lebih' : 'kurang'} ${gap} dari target setahun ${amountLike(planned, target)}.`;
  return { periodId: undefined, reason: `${reason} Sesuaikan hingga jumlahnya sama.` };
}

function levelFault(planned: Planned, last: Step): TrajectoryFault | undefined {
  const { target } = planned;
  if (last.target !== null && compareDecimals(last.target, target) === 0) return undefined;
  const ends = last.target === null ? 'masih kosong' : `sekarang ${amountLike(planned, last.target)}`;
  const reason = `Target ${last.label} ${ends}; isi sama dengan target setahun, ${amountLike(planned, target)}.`;
  return { periodId: last.periodId, reason };
}
