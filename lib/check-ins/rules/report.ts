import {
  isNewEntry,
  isSameValue,
  type Realised,
  readRealisation,
  realisationField,
} from '../../goals/rules/realisation';
import type { Reported, TargetRow } from '../../goals/rules/target-value';
import type { PlainDate } from '../../kernel/dates';
import type { FieldReasons } from '../../kernel/decision';
import { aboutIndicator, nameOfIndicator, nameOfResult, numberIn } from './naming';

/**
 * What the employee typed, in the order of the form. A value is a text in the kind of its target, such as a number in Indonesian notation
 * or a day. Empty is "belum ada".
 */
export type TypedResult = {
  lineageId: string;
  indicators: readonly { lineageId: string; value: string; note: string; isSure?: boolean }[];
};
type Indicator = TargetRow & { lineageId: string; title: string };
type Plan = readonly { lineageId: string; indicators: readonly Indicator[] }[];
type Entry = Reported & { note: string };
export type NewEntry = Realised & { note: string; isSure: boolean; indicatorLineageId: string };
type Read = { entries: NewEntry[]; wrong: FieldReasons; isForeign: boolean };

/**
 * Reads a report against its plan. The plan may contain a result several times, once for each version, the current version first. Returns
 * the entries that differ from `current`, and what is wrong by field. `isForeign`: something is not of this plan or occurs twice; then
 * nothing else is returned.
 */
export function readReport(
  plan: Plan,
  current: ReadonlyMap<string, Entry>,
  typed: readonly TypedResult[],
  today: PlainDate,
): Read {
  const read = typed.flatMap((result) => {
    const planned = plan.filter(({ lineageId }) => lineageId === result.lineageId);
    return result.indicators.map((row) => ({
      row,
      field: `${nameOfIndicator(result, row)}.value`,
      indicator: planned.flatMap(({ indicators }) => indicators).find(({ lineageId }) => lineageId === row.lineageId),
    }));
  });
  const isPlanned = ({ lineageId }: TypedResult) => plan.some((planned) => planned.lineageId === lineageId);
  const known = read.filter((row): row is Row => row.indicator !== undefined);
  const isForeign = !typed.every(isPlanned) || known.length < read.length || hasDuplicates(typed);
  return isForeign ? { entries: [], wrong: {}, isForeign } : { ...sorted(known, current, today), isForeign };
}

type Row = { row: TypedResult['indicators'][number]; field: string; indicator: Indicator };

function sorted(rows: readonly Row[], current: ReadonlyMap<string, Entry>, today: PlainDate) {
  const entries: NewEntry[] = [];
  const wrong: Record<string, string> = {};
  for (const { row, field, indicator } of rows) {
    const reported = readRealisation(indicator, row.value, today);
    if ('wrong' in reported) wrong[field] = aboutIndicator(indicator.title, reported.wrong);
    else {
      const was = current.get(row.lineageId);
      // A confirmation stays valid as long as the value is the same.
      const isSure = row.isSure || (was?.isSure === true && isSameValue(was, reported));
      const entry = { ...reported, note: row.note, isSure };
      if (isNewEntry(was, entry)) entries.push({ indicatorLineageId: row.lineageId, ...entry });
    }
  }
  return { entries, wrong };
}

function hasDuplicates(typed: readonly TypedResult[]): boolean {
  const ids = typed.flatMap(({ lineageId, indicators }) => [lineageId, ...indicators.map((row) => row.lineageId)]);
  return new Set(ids).size < ids.length;
}

type Saved = {
  plan: Plan;
  current: ReadonlyMap<string, Entry>;
  links: readonly { id: string; resultLineageId: string; url: string | null; note: string }[];
  obstacles: string;
};

/** The values of the saved report by field name, for its form and for comparison with a form that was opened earlier. */
export function reportFields({ plan, current, links, obstacles }: Saved): Record<string, string> {
  const fields: Record<string, string> = { obstacles };
  for (const result of plan) {
    for (const indicator of result.indicators) {
      const entry = current.get(indicator.lineageId);
      fields[`${nameOfIndicator(result, indicator)}.value`] = realisationField(entry, indicator);
      fields[`${nameOfIndicator(result, indicator)}.note`] = entry?.note ?? '';
    }
    const kept = links.filter(({ resultLineageId }) => resultLineageId === result.lineageId);
    kept.forEach(({ url, note }, k) => {
      fields[`${nameOfResult(result)}.evidence.${k}.url`] = url ?? '';
      fields[`${nameOfResult(result)}.evidence.${k}.note`] = note;
    });
  }
  return fields;
}

type Named = readonly { lineageId: string; indicators: readonly { lineageId: string; title: string }[] }[];

/** The labels of the fields of a report, for the comparison of two versions. */
export function fieldLabels(plan: Named, fields: Readonly<Record<string, string>>): Record<string, string> {
  const labels: Record<string, string> = { obstacles: 'Kendala' };
  for (const result of plan)
    for (const indicator of result.indicators) {
      labels[`${nameOfIndicator(result, indicator)}.value`] = `Realisasi: ${indicator.title}`;
      labels[`${nameOfIndicator(result, indicator)}.note`] = `Catatan: ${indicator.title}`;
    }
  for (const name of Object.keys(fields)) labels[name] ??= evidenceLabel(plan, name);
  return labels;
}

/** The label of a field of an evidence row: `results.….evidence.1.url` is "Alamat bukti 2, hasil kerja 1". */
function evidenceLabel(plan: Named, name: string): string {
  const [, , , row, field] = name.split('.');
  return `${field === 'url' ? 'Alamat' : 'Keterangan'} bukti ${Number(row) + 1}, hasil kerja ${numberIn(plan, name)}`;
}
