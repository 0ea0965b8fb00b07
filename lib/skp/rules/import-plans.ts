import { targetText } from '../../goals/rules/targets';
import { formatNumber, scaledBy } from '../../kernel/numbers';
import { closedByName } from '../../people/rules/names';
import type { PlanFault, PlanKey, PlanRow } from './import-columns';
import { compareRow } from './import-compare';
import { refuseConflicts, refuseDuplicates, refuseTooMany } from './import-limits';
import { planFault, type RowDraft, readPlanRow } from './import-row';
import type { PersonPlan, PlanVerdict, PlanWorld } from './import-verdict';
import type { SkpStatus } from './vocabulary';

/** The number of rows that are compared before other work can be done. */
const ROWS_A_PIECE = 100;

/** Compares a file with the plans of a year. It reads no database, so preview and import judge by the same rules. */
export function planRows(rows: readonly PlanRow[], world: PlanWorld): PlanVerdict[] {
  const pieces = planRowPieces(rows, world);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/**
 * Compares a file with the plans of a year. After each piece of 100 rows it yields how many rows are compared so far. It returns all
 * verdicts.
 */
export function* planRowPieces(rows: readonly PlanRow[], world: PlanWorld): Generator<number, PlanVerdict[], void> {
  const judged: PlanVerdict[] = [];
  for (const row of rows) {
    judged.push(judge(row, world));
    if (judged.length % ROWS_A_PIECE === 0) yield judged.length;
  }
  refuseDuplicates(judged);
  refuseConflicts(judged);
  refuseTooMany(judged, world);
  return judged.map((verdict) => (verdict.faults.length > 0 ? { ...verdict, status: 'wrong', note: '' } : verdict));
}

function judge(row: PlanRow, { year, people }: PlanWorld): PlanVerdict {
  const { draft, faults } = readPlanRow(row, year);
  if (!draft) return { row, status: 'wrong', note: '', faults };
  const person = people.get(draft.nip);
  const refusal = person ? refusalOf(row, draft, person) : [planFault(row, 'identityNumber', UNKNOWN_PERSON)];
  if (!person || refusal.length > 0) return { row, status: 'wrong', note: '', faults: refusal };
  return { row, faults: [], ...compareRow(draft, person, row.lacks) };
}

const UNKNOWN_PERSON =
  'NIP ini tidak ada di antara pegawai aktif di lingkup Anda pada tahun tersebut. Periksa angkanya.';
const REFUSED_STATUSES: Readonly<Partial<Record<SkpStatus, string>>> = {
  submitted: 'SKP-nya sudah diajukan, bukan lagi draf. Minta pegawai menariknya dahulu.',
  agreed: 'SKP-nya sudah ditetapkan. Ubah melalui perubahan SKP.',
};

/**
 * Why a row is refused although its values could be read. The person needs no plan, the plan is submitted or set, the form of the plan does
 * not accept a value, or a percentage was probably read wrongly.
 */
function refusalOf(row: PlanRow, { indicator }: RowDraft, person: PersonPlan): PlanFault[] {
  const asked: readonly (readonly [boolean, PlanKey, string])[] = [
    [
      person.status === null && person.excuse !== null,
      'identityNumber',
      closedByName(`${person.name} tidak perlu menyusun SKP: ${person.excuse}`),
    ],
    [
      person.status !== null && person.status in REFUSED_STATUSES,
      'identityNumber',
      REFUSED_STATUSES[person.status ?? 'draft'] ?? '',
    ],
    [person.form === 'head' && indicator.perspective === null, 'perspective', 'SKP pimpinan: perspektif wajib diisi.'],
    [person.approach === 'kualitatif' && hasTarget(indicator), 'target', NARRATIVE],
    [looksLikePercent(indicator, row.values.target), 'target', percentMeant(indicator)],
  ];
  return asked.filter(([stands]) => stands).map(([, key, reason]) => planFault(row, key, reason));
}

const NARRATIVE = 'SKP-nya kualitatif: tulis target di dalam kalimat indikator, dan kosongkan kolom Target.';
/** A question about a percentage. It asks the user to type the percent sign, because a number with the sign is read as it is typed. */
function percentMeant({ target }: RowDraft['indicator']): string {
  const [read, meant] = [target ?? '0', scaledBy(target ?? '0', '100', '1')].map(formatNumber);
  return `Terbaca ${read} persen. Bila maksudnya ${meant}%, ketik ${meant}%; bila memang ${read} persen, ketik ${read}%.`;
}

const hasTarget = (indicator: RowDraft['indicator']) => targetText(indicator) !== '';

/**
 * Whether a percentage was probably read wrongly. A cell that shows 95% contains 0.95, and so does a text file made from it. Nobody plans
 * one percent or less without typing the sign.
 */
function looksLikePercent({ target, measure }: RowDraft['indicator'], typed = ''): boolean {
  if (/%|persen/i.test(typed)) return false;
  return /^(persen|%)$/i.test(measure) && target !== null && Number(target) > 0 && Number(target) <= 1;
}
