import type { PlainDate } from '@/lib/kernel/dates';
import type { SkpHead } from '../queries';

type Dates = Pick<SkpHead, 'cycleStartOn' | 'cycleEndOn' | 'segmentFromOn' | 'segmentToOn'>;

/** The days that a plan covers: the days of its year on which its owner has the post. */
export function spanOf({ cycleStartOn, cycleEndOn, segmentFromOn, segmentToOn }: Dates): {
  fromOn: PlainDate;
  toOn: PlainDate;
} {
  return {
    fromOn: segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn,
    toOn: segmentToOn !== null && segmentToOn < cycleEndOn ? segmentToOn : cycleEndOn,
  };
}
