import type { ImportStatus } from '../../people/rules/import-plan';
import type { PlanFault, PlanRow } from './import-columns';
import type { RowDraft } from './import-row';
import type { PlanKind } from './plan-kind';
import type { ResultKind, SkpStatus } from './vocabulary';
import { plainWording } from './wording';

export type IndicatorAsIs = RowDraft['indicator'] & { id: string };
export type ResultAsIs = {
  id: string;
  originId: string | null;
  title: string;
  kind: ResultKind;
  supportedText: string;
  assignedBy: string;
  indicators: readonly IndicatorAsIs[];
};
/** The plan of a person for the year, or the post for which a plan would be begun (`status` is then null). */
export type PersonPlan = PlanKind & {
  name: string;
  status: SkpStatus | null;
  excuse: string | null;
  results: readonly ResultAsIs[];
};
/** The people who may be in the file, by NIP. */
export type PlanWorld = { year: number; people: ReadonlyMap<string, PersonPlan> };

/** The outcome of one row of the file. */
export type PlanVerdict = {
  row: PlanRow;
  status: ImportStatus;
  note: string;
  faults: PlanFault[];
  draft?: RowDraft;
  result?: ResultAsIs;
  indicator?: IndicatorAsIs;
};

/**
 * How a result of a file is recognised: by its words. They are also its `originId`, so that it is recognised after its owner has changed
 * the words.
 */
export const wordsOfResult = (title: string) => plainWording(title);
