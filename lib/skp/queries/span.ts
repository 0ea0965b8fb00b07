import type { PlainDate } from '@/lib/kernel/dates';
import type { SkpHead } from '../queries';

type Dates = Pick<SkpHead, 'cycleStartOn' | 'cycleEndOn' | 'segmentFromOn' | 'segmentToOn'>;

/** The days that a plan covers: those of its year on which its post is held. */
export function spanOf({ cycleStartOn, cycleEndOn, segmentFromOn, segmentToOn }: Dates): {
  fromOn: PlainDate;
  toOn: PlainDate;
} {
  return {
    fromOn: segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn,
    toOn: segmentToOn !== null && segmentToOn < cycleEndOn ? segmentToOn : cycleEndOn,
  };
}
