import type { PlainDate } from '../../kernel/dates';
import type { FieldReasons } from '../../kernel/decision';
import { isNewEntry, isSameValue, type Realised, readRealisation } from './realisation';
import { doubtOfRealisation, type Earlier } from './target-doubts';
import { isGiven, type Reported, type TargetRow } from './target-value';

export type TypedRealisation = { indicatorId: string; value: string; note: string; isSure?: boolean };
type Entry = Reported & { note: string };
export type NewRealisation = Realised & { note: string; isSure: boolean; indicatorId: string };
/** What values are compared with: the year, today, and the report of the period before. */
export type ReportContext = { year: number; today: PlainDate; earlier: (indicatorId: string) => Earlier | undefined };
type Read = { entries: NewRealisation[]; wrong: FieldReasons; isForeign: boolean };

const SURE = 'Centang bila benar, atau perbaiki isiannya.';
const NO_REASON = 'Realisasi yang sudah tercatat ditarik: tulis alasannya pada catatan.';

/**
 * Reads the typed values of a unit's indicators in a period: new entries, and faults by field. `isForeign`: a typed indicator is not in
 * `indicators`, or is typed twice. Then nothing else is read.
 */
export function readUnitReport(
  indicators: readonly (TargetRow & { id: string })[],
  current: ReadonlyMap<string, Entry>,
  typed: readonly TypedRealisation[],
  around: ReportContext,
): Read {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const ids = typed.map(({ indicatorId }) => indicatorId);
  const isForeign = new Set(ids).size < ids.length || ids.some((id) => !known.has(id));
  const read: Read = { entries: [], wrong: {}, isForeign };
  if (isForeign) return read;
  return typed.reduce((sofar, row) => {
    const said = readRealisation(known.get(row.indicatorId)!, row.value, around.today);
    const doubt = 'wrong' in said ? undefined : doubtIn(known.get(row.indicatorId)!, { said, row }, current, around);
    return withRow(sofar, { said, row, doubt, at: `rows.${row.indicatorId}`, current: current.get(row.indicatorId) });
  }, read);
}

type Row = {
  said: Realised | { wrong: string };
  row: TypedRealisation;
  /** A question that the writer must confirm; undefined if none. */
  doubt: string | undefined;
  at: string;
  current: Entry | undefined;
};

function withRow(read: Read, { said, row, doubt, at, current }: Row): Read {
  if ('wrong' in said) return { ...read, wrong: { ...read.wrong, [`${at}.value`]: said.wrong } };
  const entry = { ...said, note: row.note, isSure: row.isSure ?? false };
  if (!isNewEntry(current, { ...entry, isSure: current?.isSure })) return read;
  if (doubt) return { ...read, wrong: { ...read.wrong, [`${at}.isSure`]: `${doubt} ${SURE}` } };
  if (isTakenBack(current, entry)) return { ...read, wrong: { ...read.wrong, [`${at}.note`]: NO_REASON } };
  return { ...read, entries: [...read.entries, { indicatorId: row.indicatorId, ...entry }] };
}

/** The question about a new value. It is not asked if the person confirms the value, or if the value is the saved one. */
function doubtIn(
  indicator: TargetRow & { id: string },
  { said, row }: { said: Realised; row: TypedRealisation },
  current: ReadonlyMap<string, Entry>,
  { earlier, ...around }: ReportContext,
): string | undefined {
  const was = current.get(indicator.id);
  const isSure = row.isSure || isSameValue(was, said);
  return doubtOfRealisation(indicator, { ...said, isSure }, { ...around, earlier: earlier(indicator.id) });
}

/** Whether a saved value is removed without a new note that gives the reason. */
function isTakenBack(was: Entry | undefined, now: Entry): boolean {
  const had = was !== undefined && isGiven(was);
  return had && !isGiven(now) && (now.note === '' || now.note === was.note);
}
