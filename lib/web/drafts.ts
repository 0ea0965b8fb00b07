import type { DraftKind } from './form-drafts';

const kind = (form: string, ...of: string[]): DraftKind => ({ form, of });

/** Every form with a draft that only its writer can read, with the fields that identify its subject. */
export const DRAFTS = {
  manual: kind('manual', 'skpId', 'indicator'),
  newGoal: kind('new-goal', 'unitId', 'cycleId'),
  goal: kind('goal', 'goalId'),
  newIndicator: kind('new-indicator', 'goalId'),
  indicator: kind('indicator', 'indicatorId'),
  dialogue: kind('dialogue', 'checkInId'),
  newEntry: kind('new-entry'),
  entry: kind('entry', 'entryId'),
  cell: kind('cell', 'matrix', 'column', 'assignmentId', 'ordinal'),
} as const satisfies Record<string, DraftKind>;
