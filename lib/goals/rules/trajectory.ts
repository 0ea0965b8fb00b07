import { compareDecimals, type Decimal, differenceOf, formatNumber, sumDecimals } from '../../kernel/numbers';
import type { TrajectoryKind } from './vocabulary';

export type Step = { periodId: string; label: string; target: Decimal | null };
type Planned = { trajectory: TrajectoryKind; target: Decimal; measure: string };
export type TrajectoryFault = { periodId: string | undefined; reason: string };

/**
 * Why the targets of the periods do not make the target of the year (R6 p.93): added up they are it, or, for a level, the last one is.
 * None at all is no trajectory yet; a period left empty has no target of its own. [TUJUAN-04]
 */
export function trajectoryFault(planned: Planned, steps: readonly Step[]): TrajectoryFault | undefined {
  if (steps.every(({ target }) => target === null)) return undefined;
  return planned.trajectory === 'sum' ? sumFault(planned, steps) : levelFault(planned, steps.at(-1)!);
}

function sumFault({ target, measure }: Planned, steps: readonly Step[]): TrajectoryFault | undefined {
  const total = sumDecimals(steps.flatMap((step) => (step.target === null ? [] : [step.target])));
  const side = compareDecimals(total, target);
  if (side === 0) return undefined;
  const gap = amount(side > 0 ? differenceOf(total, target) : differenceOf(target, total), measure);
  const reason = `Jumlah target per periode ${amount(total, measure)}, ${side > 0 ? 'lebih' : 'kurang'} ${gap} dari target setahun ${amount(target, measure)}.`;
  return { periodId: undefined, reason: `${reason} Sesuaikan hingga jumlahnya sama.` };
}

function levelFault({ target, measure }: Planned, last: Step): TrajectoryFault | undefined {
  if (last.target !== null && compareDecimals(last.target, target) === 0) return undefined;
  const ends = last.target === null ? 'masih kosong' : `sekarang ${amount(last.target, measure)}`;
  const reason = `Target ${last.label} ${ends}; isi sama dengan target setahun, ${amount(target, measure)}.`;
  return { periodId: last.periodId, reason };
}

function amount(value: Decimal, measure: string): string {
  return `${formatNumber(value)} ${measure}`.trim();
}
