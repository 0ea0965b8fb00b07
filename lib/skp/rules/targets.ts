import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decimal, formatNumber } from '../../kernel/numbers';
import type { Direction } from './vocabulary';

type Target = { direction: Direction; target: Decimal | null; targetOn: PlainDate | null; measure: string };

const SIGNS = { more: '≥ ', less: '≤ ', exact: 'tepat ' } as const;

/** "≥ 95 persen", "≤ 3 hari", "tepat 12 laporan", "paling lambat 30 Juni 2026"; empty while not given. */
export function targetText({ direction, target, targetOn, measure }: Target): string {
  if (direction === 'by-date') return targetOn === null ? '' : `paling lambat ${formatDate(targetOn)}`;
  return target === null ? '' : `${SIGNS[direction]}${formatNumber(target)} ${measure}`.trim();
}

/** The target as it is typed into its field: `1.234,5` or `30 Juni 2026`. */
export function targetField({ direction, target, targetOn }: Omit<Target, 'measure'>): string {
  if (direction === 'by-date') return targetOn === null ? '' : formatDate(targetOn);
  return target === null ? '' : formatNumber(target);
}
