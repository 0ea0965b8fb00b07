import { ActionForm } from '@/components/forms/action-form';
import { AskedField, RadioField } from '@/components/forms/choice-field';
import { DraftButtons } from '@/components/forms/draft-buttons';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { periodLabel } from '@/lib/cycles/labels';
import type { PeriodRow } from '@/lib/cycles/queries';
import { DIRECTION_CHOICES, DIRECTION_WORDS, TRAJECTORY_WORDS } from '@/lib/goals/labels';
import { PERSPECTIVE_WORDS } from '@/lib/goals/rules/measures';
import { PERSPECTIVES, TRAJECTORY_KINDS } from '@/lib/goals/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';

const LABELS: Readonly<Record<string, string>> = {
  title: 'Indikator',
  direction: 'Arah target',
  target: 'Target setahun',
  measure: 'Satuan',
  perspective: 'Perspektif',
  trajectory: 'Target per periode',
};

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  revision?: number;
  values?: Readonly<Record<string, string>>;
  /** How the program understood the saved target; left out if that is obvious. */
  read?: string;
  /** The months or quarters of the year. */
  periods: readonly PeriodRow[];
  button: string;
};

const choicesOf = <Word extends string>(words: readonly Word[], labels: Readonly<Record<Word, string>>) =>
  words.map((value) => ({ value, label: labels[value] }));

/** The form for an indicator of an objective: its target for the year, and the targets of the periods. */
export function IndicatorForm({ action, hidden, revision, values = {}, read, periods, button }: Props) {
  const stepLabels = Object.fromEntries(periods.map((period) => [`targets.${period.id}`, periodLabel(period)]));
  const words = { direction: DIRECTION_WORDS, perspective: PERSPECTIVE_WORDS, trajectory: TRAJECTORY_WORDS };
  return (
    <ActionForm
      action={action}
      hidden={hidden}
      revision={revision}
      labels={{ ...LABELS, ...stepLabels }}
      words={words}
      wide
    >
      <TextAreaField
        name="title"
        label="Indikator"
        hint="Ukuran keberhasilannya, misalnya Indeks kepuasan masyarakat."
        value={values.title}
        rows={2}
      />
      <TargetFields values={values} read={read} />
      <AskedField name="sure" />
      <RadioField
        name="trajectory"
        label="Target per periode"
        hint="Boleh dikosongkan dahulu. Bila diisi, harus cocok dengan target setahun."
        value={values.trajectory ?? 'sum'}
        choices={choicesOf(TRAJECTORY_KINDS, TRAJECTORY_WORDS)}
      />
      <div className="grid-2">
        {periods.map((period) => (
          <TextField
            key={period.id}
            name={`targets.${period.id}`}
            label={`Target ${periodLabel(period)}`}
            optional
            inputMode="decimal"
            width="short"
            value={values[`targets.${period.id}`]}
          />
        ))}
      </div>
      <StickyButtons>
        <SubmitButton>{button}</SubmitButton>
        <DraftButtons />
      </StickyButtons>
    </ActionForm>
  );
}

/** The fields for the target of an indicator. `read`: how the program understood the saved target; undefined if that is obvious. */
export function TargetFields({ values, read }: { values: Readonly<Record<string, string>>; read: string | undefined }) {
  return (
    <div className="grid-2">
      <SelectField name="direction" label="Arah target" value={values.direction ?? ''} choices={DIRECTION_CHOICES} />
      <SelectField
        name="perspective"
        label="Perspektif"
        optional
        value={values.perspective}
        empty="Belum ditentukan"
        choices={choicesOf(PERSPECTIVES, PERSPECTIVE_WORDS)}
      />
      <TextField
        name="target"
        label="Target setahun"
        hint={
          read ||
          'Seperti pada Perjanjian Kinerja: 95 persen, ≥ 85%, 80–90%, WTP, 2 dokumen per bulan, 30 Juni 2026, triwulan II.'
        }
        value={values.target}
      />
      <TextField
        name="measure"
        label="Satuan"
        hint="Bila tidak tertulis pada target: persen, orang, laporan."
        value={values.measure}
      />
    </div>
  );
}
