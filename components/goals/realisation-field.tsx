import { AskedField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { gradeOrder } from '@/lib/goals/rules/target-grades';
import { targetOf } from '@/lib/goals/rules/target-row';
import { isConvertible } from '@/lib/goals/rules/target-units';
import type { TargetRow } from '@/lib/goals/rules/target-value';
import { measureOf, monthDayInWords } from '@/lib/goals/rules/target-words';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';

type Props = {
  /** The first part of the names of the fields in this row, for example `rows.<indicator>`. */
  name: string;
  indicator: TargetRow;
  /** The day that the hint shows as an example. It should not be in the future. */
  day: PlainDate;
  value: string | undefined;
  /** A question about a saved value that is probably a mistake; undefined if there is none. */
  question?: string;
};

/** The field for a realisation. Label and hint depend on the kind of target: a number in a unit, a grade, a day. */
export function RealisationField({ name, indicator, day, value, question }: Props) {
  const { label, hint, isNumber } = askFor(indicator, day);
  return (
    <>
      <TextField
        name={`${name}.value`}
        label={label}
        hint={hint}
        inputMode={isNumber ? 'decimal' : undefined}
        width="medium"
        value={value}
      />
      <AskedField name={`${name}.isSure`} question={question} />
    </>
  );
}

const NOT_YET = 'Kosongkan bila belum selesai.';

function askFor(indicator: TargetRow, day: PlainDate): { label: string; hint: string; isNumber?: boolean } {
  const target = targetOf(indicator);
  switch (target?.kind) {
    case 'day':
      return { label: 'Tanggal selesai', hint: `Misalnya ${formatDate(day)}. ${NOT_YET}` };
    case 'quarter':
      return { label: 'Selesai pada', hint: `Tanggal atau triwulannya, misalnya ${formatDate(day)}. ${NOT_YET}` };
    case 'month-day':
      return {
        label: 'Tanggal paling akhir',
        hint: `Dari semua bulan sampai akhir periode ini, misalnya ${monthDayInWords(4, target.isNext)}. Kosongkan bila belum ada.`,
      };
    case 'grade':
      return { label: 'Realisasi', hint: `Salah satu dari ${gradeOrder(target.list)}. Kosongkan bila belum ada.` };
    default:
      return amountAsk(target ? measureOf(target) : indicator.measure, indicator.measure);
  }
}

/** What the hint adds for targets in days: a calendar day has 24 hours, a working day 7.5 (Perpres 21/2023). */
const DAYS: Readonly<Record<string, string>> = {
  hari: ' Boleh dalam jam: 1 hari = 24 jam.',
  'hari kerja': ' Boleh dalam jam: 1 hari kerja = 7,5 jam.',
};

function amountAsk(measure: string, counted: string) {
  const parts = DAYS[counted.toLowerCase()] ?? '';
  return {
    label: `Realisasi${measure && ` (${measure})`}`,
    hint: `Misalnya 12 atau 97,5. Kosongkan bila belum ada; nol ditulis 0.${parts}`,
    // The number keyboard of a phone has no letters, but "3 jam" needs letters.
    isNumber: !isConvertible(counted),
  };
}
