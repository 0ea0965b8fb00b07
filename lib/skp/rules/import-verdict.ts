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
/**
 * The plan of a person for the year. If there is no plan, `status` is null, and form and approach are those of the plan that would be
 * begun. `excuse`: why the person needs no plan; null if a plan is needed.
 */
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
 * How a result of a file is recognised: by its words. The words are also stored as its `originId`. So the result is still recognised after
 * its owner has changed the title.
 */
export const wordsOfResult = (title: string) => plainWording(title);
