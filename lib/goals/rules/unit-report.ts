import type { PlainDate } from '../../kernel/dates';
import type { FieldReasons } from '../../kernel/decision';
import { isNewEntry, type Realised, readRealisation } from './realisation';
import { isGiven, type Reported, type TargetRow } from './target-value';

export type TypedRealisation = { indicatorId: string; value: string; note: string };
type Entry = Reported & { note: string };
export type NewRealisation = Realised & { note: string; indicatorId: string };
type Read = { entries: NewRealisation[]; wrong: FieldReasons; isForeign: boolean };

const NO_REASON = 'Realisasi yang sudah tercatat ditarik: tulis alasannya pada catatan.';

/** Reads what was typed for the indicators of a unit in a period: what is new, what is wrong by field, and whether one is not of this unit. */
export function readUnitReport(
  indicators: readonly (TargetRow & { id: string })[],
  current: ReadonlyMap<string, Entry>,
  typed: readonly TypedRealisation[],
  today: PlainDate,
): Read {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const ids = typed.map(({ indicatorId }) => indicatorId);
  const isForeign = new Set(ids).size < ids.length || ids.some((id) => !known.has(id));
  const read: Read = { entries: [], wrong: {}, isForeign };
  if (isForeign) return read;
  return typed.reduce((sofar, row, i) => {
    const said = readRealisation(known.get(row.indicatorId)!, row.value, today);
    return sorted(sofar, { said, row, at: `rows.${i}`, current: current.get(row.indicatorId) });
  }, read);
}

type Row = {
  said: Realised | { wrong: string };
  row: TypedRealisation;
  at: string;
  current: Entry | undefined;
};

function sorted(read: Read, { said, row, at, current }: Row): Read {
  if ('wrong' in said) return { ...read, wrong: { ...read.wrong, [`${at}.value`]: said.wrong } };
  const entry = { ...said, note: row.note };
  if (!isNewEntry(current, entry)) return read;
  if (isTakenBack(current, entry)) return { ...read, wrong: { ...read.wrong, [`${at}.note`]: NO_REASON } };
  return { ...read, entries: [...read.entries, { indicatorId: row.indicatorId, ...entry }] };
}

/** A figure disappears and nobody says why. */
function isTakenBack(was: Entry | undefined, now: Entry): boolean {
  const had = was !== undefined && isGiven(was);
  return had && !isGiven(now) && (now.note === '' || now.note === was.note);
}
