import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { DraftButtons } from '@/components/forms/draft-buttons';
import { TextAreaField, TextField } from '@/components/forms/field';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { Facts } from '@/components/ui/facts';
import { CONTROL_HINTS, CONTROL_LABELS } from '@/lib/skp/labels';
import type { IndicatorRow, ResultRow } from '@/lib/skp/queries';
import { REPORTING_WORDS } from '@/lib/skp/rules/form-words';
import { BLANK_MANUAL, HEAD_CONTROL_LEVELS, type Manual, manualFields } from '@/lib/skp/rules/manual';
import { type Approach, REPORTING_PERIODS } from '@/lib/skp/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  plan: { skpId: string; approach: Approach; revision: number };
  result: ResultRow;
  indicator: IndicatorRow;
  manual: Manual | undefined;
  action: FormAction;
};

const LABELS = {
  purpose: 'Tujuan',
  definition: 'Definisi',
  formula: 'Formula',
  controlLevel: 'Kualitas dan tingkat kendali',
  dataSource: 'Sumber data',
  reporting: 'Periode pelaporan',
};

const levels = HEAD_CONTROL_LEVELS.map((value) => ({
  value,
  label: CONTROL_LABELS[value],
  hint: CONTROL_HINTS[value],
}));
const periods = REPORTING_PERIODS.map((value) => ({ value, label: REPORTING_WORDS[value] }));

/** The form for the manual of one indicator, in the order of form A.1.3. */
export function ManualForm({ plan, result, indicator, manual = BLANK_MANUAL, action }: Props) {
  const { skpId, approach, revision } = plan;
  const saved = manualFields(manual);
  return (
    <>
      <Facts
        rows={[
          { label: 'Rencana hasil kerja', value: result.title },
          { label: 'Indikator kinerja', value: indicator.title },
          { label: 'Satuan pengukuran', value: indicator.measure || 'tidak ada' },
        ]}
      />
      <ActionForm
        action={action}
        revision={revision}
        hidden={{ skpId, indicator: indicator.lineageId }}
        labels={LABELS}
        words={{ controlLevel: CONTROL_LABELS, reporting: REPORTING_WORDS }}
      >
        <TextAreaField
          name="purpose"
          label={LABELS.purpose}
          hint="Untuk apa indikator ini diukur, dan apa yang membaik bila tercapai."
          value={saved.purpose}
        />
        <TextAreaField
          name="definition"
          label={LABELS.definition}
          hint="Apa yang dihitung dan apa yang tidak, dengan kata yang dipahami semua pegawai."
          value={saved.definition}
          rows={5}
        />
        <TextAreaField
          name="formula"
          label={LABELS.formula}
          hint="Misalnya: (jumlah balita tertangani ÷ jumlah balita gizi kurang) × 100."
          optional={approach === 'kualitatif'}
          value={saved.formula}
        />
        <RadioField name="controlLevel" label={LABELS.controlLevel} value={saved.controlLevel} choices={levels} />
        <TextField
          name="dataSource"
          label={LABELS.dataSource}
          hint="Laporan, aplikasi, atau survei tempat angkanya diambil."
          value={saved.dataSource}
        />
        <RadioField name="reporting" label={LABELS.reporting} value={saved.reporting} choices={periods} />
        <StickyButtons>
          <SubmitButton>Simpan manual</SubmitButton>
          <DraftButtons />
        </StickyButtons>
      </ActionForm>
    </>
  );
}
