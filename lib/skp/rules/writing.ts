import type { CycleStatus } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import type { PlanTime } from './planning';
import type { ChangeStatus, SkpStatus } from './vocabulary';

type Plan = { versionId: string; status: SkpStatus; changeVersionId: string | null; changeStatus: ChangeStatus | null };
/** The working version of a plan: its open change if there is one, otherwise the version of the plan itself. */
export type Writing = { versionId: string; status: SkpStatus; isChange: boolean };

/** The working version of a plan: the version that is written, submitted, returned and set. */
export function writingOf({ versionId, status, changeVersionId, changeStatus }: Plan): Writing {
  return changeVersionId !== null && changeStatus !== null
    ? { versionId: changeVersionId, status: changeStatus, isChange: true }
    : { versionId, status, isChange: false };
}

type Dates = PlanTime & {
  cycleStatus: CycleStatus;
  cycleEndOn: PlainDate;
  /** The last day of the segment; null while no end is known. */
  segmentToOn: PlainDate | null;
};
/** What the rules need to know about the working version on a day. */
export type VersionState = Omit<Writing, 'versionId'> & Dates & { today: PlainDate };

export function versionStateOf(plan: Plan & Dates, today: PlainDate): VersionState {
  const { cycleStatus, cycleEndOn, planningToOn, openedOn, segmentFromOn, segmentToOn } = plan;
  const { status, isChange } = writingOf(plan);
  return { status, isChange, cycleStatus, cycleEndOn, planningToOn, openedOn, segmentFromOn, segmentToOn, today };
}
