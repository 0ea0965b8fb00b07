import type { CycleStatus } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import type { ChangeStatus, SkpStatus } from './vocabulary';

type Plan = { versionId: string; status: SkpStatus; changeVersionId: string | null; changeStatus: ChangeStatus | null };
/** The version in hand and its status. */
export type Writing = { versionId: string; status: SkpStatus; isChange: boolean };

/**
 * The version of a plan that is written, submitted, returned and set: its open change, else the plan's own. Used by all writing commands.
 */
export function writingOf({ versionId, status, changeVersionId, changeStatus }: Plan): Writing {
  return changeVersionId !== null && changeStatus !== null
    ? { versionId: changeVersionId, status: changeStatus, isChange: true }
    : { versionId, status, isChange: false };
}

type Dates = {
  cycleStatus: CycleStatus;
  cycleEndOn: PlainDate;
  planningToOn: PlainDate;
  /** The day on which the year was opened. */
  openedOn?: PlainDate;
  segmentFromOn: PlainDate;
  /** Last day of the segment; null while it runs. */
  segmentToOn: PlainDate | null;
};
/** The facts about the version in hand that the rules need, on a day. */
export type VersionState = Omit<Writing, 'versionId'> & Dates & { today: PlainDate };

export function versionStateOf(plan: Plan & Dates, today: PlainDate): VersionState {
  const { cycleStatus, cycleEndOn, planningToOn, openedOn, segmentFromOn, segmentToOn } = plan;
  const { status, isChange } = writingOf(plan);
  return { status, isChange, cycleStatus, cycleEndOn, planningToOn, openedOn, segmentFromOn, segmentToOn, today };
}
