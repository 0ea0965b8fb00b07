import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { periodLabel } from '@/lib/cycles/labels';
import type { CycleRow, PeriodRow } from '@/lib/cycles/queries';
import { WINDOW_DAY, YEAR_END_DAY } from '@/lib/cycles/rules/calendar';
import { dateFieldsOf } from '@/lib/cycles/rules/date-order';
import type { FormAction } from '@/lib/web/form-state';

type Props = { cycle: CycleRow; periods: readonly PeriodRow[]; action: FormAction };

const STAGES = [
  ['planning', 'Perencanaan SKP'],
  ['midYear', 'Dialog tengah tahun'],
  ['appraisal', 'Penilaian tahunan'],
] as const;

/**
 * The form for the first and last day of each stage and of the evaluation of each period. The evaluation of the whole year is one of the
 * stages.
 */
export function DatesForm({ cycle, periods, action }: Props) {
  const values = dateFieldsOf(cycle, periods);
  const pairs = [
    ...STAGES.map(([stage, label]) => ({ label, from: `${stage}FromOn`, to: `${stage}ToOn` })),
    ...periods
      .filter(({ kind }) => kind !== 'tahunan')
      .map((period) => ({
        label: `Evaluasi ${periodLabel(period)}`,
        from: `windows.${period.id}.from`,
        to: `windows.${period.id}.to`,
      })),
  ];
  const fields = pairs.flatMap(({ label, from, to }) => [
    { name: from, label: `${label}: mulai` },
    { name: to, label: `${label}: selesai` },
  ]);
  return (
    <ActionForm
      action={action}
      hidden={{ cycleId: cycle.id }}
      revision={cycle.revision}
      labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
    >
      <p className="hint">
        Tanggal menandai keterlambatan. Hari pertama masa evaluasi berarti lebih: sejak hari itu penilaian dapat
        diserahkan, dan pejabat penilai sehari sebelumnya yang mengevaluasi, juga bila ia pindah pada hari itu atau
        sesudahnya (PermenPANRB 6/2022 hlm. 90–92). Bawaannya tanggal {WINDOW_DAY} bulan terakhir sampai tanggal{' '}
        {WINDOW_DAY} bulan berikutnya; untuk penilaian tahunan {YEAR_END_DAY} Desember (“akhir Desember”, hlm. 90)
        sampai 31 Januari.
      </p>
      <div className="grid-2">
        {fields.map(({ name, label }) => (
          <DateField key={name} name={name} label={label} value={values[name]} />
        ))}
      </div>
      <SubmitButton kind="secondary">Simpan tanggal</SubmitButton>
    </ActionForm>
  );
}
