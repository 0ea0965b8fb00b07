import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { LostRows } from '@/components/forms/lost-rows';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import type { ReportRow, UnitReport } from '@/lib/goals/queries/unit-report';
import { targetText } from '@/lib/goals/rules/targets';
import type { PlainDate } from '@/lib/kernel/dates';
import type { FormAction } from '@/lib/web/form-state';
import { RealisationField } from './realisation-field';

type Props = { report: UnitReport; action: FormAction };

/** The form for what a unit reached in one period, for all its indicators at once. */
export function UnitReportForm({ report, action }: Props) {
  const { place, period, rows, fields, fieldLabels, revision } = report;
  return (
    <ActionForm
      action={action}
      hidden={{ unitId: place.unit.id, periodId: period.id }}
      revision={revision}
      labels={fieldLabels}
      wide
    >
      <LostRows list="rows" rows={rows.map(({ indicator }) => `rows.${indicator.id}`)} />
      {rows.map((row, i) => (
        <RowFields
          key={row.indicator.id}
          row={row}
          fieldPrefix={`rows.${row.indicator.id}`}
          fields={fields}
          startOn={period.startOn}
          isNewGoal={rows[i - 1]?.goal !== row.goal}
        />
      ))}
      <StickyButtons>
        <SubmitButton>Simpan realisasi</SubmitButton>
      </StickyButtons>
    </ActionForm>
  );
}

type RowProps = {
  row: ReportRow;
  fieldPrefix: string;
  fields: Readonly<Record<string, string>>;
  startOn: PlainDate;
  isNewGoal: boolean;
};

function RowFields({ row, fieldPrefix, fields, startOn, isNewGoal }: RowProps) {
  const { indicator, goal, period, corrections } = row;
  return (
    <>
      {isNewGoal && <h2>{goal.title}</h2>}
      <section className="fieldset-card">
        <h3>{indicator.title}</h3>
        <p className="muted">
          Target periode ini: {targetText(period.target) || 'belum diisi'}. Target setahun: {targetText(indicator)}.
          {corrections > 0 && ` Sudah diperbaiki ${corrections} kali.`}
        </p>
        <RealisationField
          name={fieldPrefix}
          indicator={indicator}
          day={startOn}
          value={fields[`${fieldPrefix}.value`]}
        />
        <TextAreaField
          name={`${fieldPrefix}.note`}
          label="Catatan"
          rows={2}
          optional
          value={fields[`${fieldPrefix}.note`]}
        />
      </section>
    </>
  );
}
