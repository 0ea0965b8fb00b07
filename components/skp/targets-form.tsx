import { ActionForm } from '@/components/forms/action-form';
import { CheckField } from '@/components/forms/choice-field';
import { TextAreaField, TextField } from '@/components/forms/field';
import { LostRows } from '@/components/forms/lost-rows';
import { SubmitButton } from '@/components/forms/submit-button';
import { DIRECTION_WORDS } from '@/lib/goals/labels';
import { targetField } from '@/lib/goals/rules/targets';
import type { CopiedTarget } from '@/lib/skp/queries/copied-targets';
import type { Approach } from '@/lib/skp/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';
import { type Realised, realisedWords } from './realised-words';

type Props = {
  skp: { id: string; revision: number; approach: Approach };
  rows: readonly CopiedTarget[];
  realised: ReadonlyMap<string, Realised>;
  action: FormAction;
};

/**
 * The form by which the owner checks targets that were copied from an earlier plan. Each row shows the earlier target and its realisation.
 */
export function TargetsForm({ skp, rows, realised, action }: Props) {
  const isNarrative = skp.approach === 'kualitatif';
  return (
    <ActionForm action={action} hidden={{ skpId: skp.id }} revision={skp.revision} wide>
      <LostRows list="rows" rows={rows.map(({ indicator }) => `rows.${indicator.lineageId}`)} />
      {rows.map(({ result, indicator, before, label }) => (
        <fieldset key={indicator.lineageId} className="fieldset-card">
          <legend>{isNarrative ? result : indicator.title}</legend>
          {!isNarrative && <p className="muted">Hasil kerja: {result}</p>}
          {before && (
            <p className="hint">
              {label}: {realisedWords(before, realised.get(before.lineageId))}
            </p>
          )}
          {isNarrative ? (
            <TextAreaField
              name={`rows.${indicator.lineageId}.value`}
              label="Indikator dan target"
              value={indicator.title}
            />
          ) : (
            <TextField
              name={`rows.${indicator.lineageId}.value`}
              label={`Target tahun ini${indicator.measure && ` (${indicator.measure})`}`}
              hint={DIRECTION_WORDS[indicator.direction]}
              value={targetField(indicator)}
              width="medium"
            />
          )}
          <CheckField name={`rows.${indicator.lineageId}.isChecked`} label="Sudah diperiksa, tetap seperti ini" />
        </fieldset>
      ))}
      <div className="actions">
        <SubmitButton>Simpan target</SubmitButton>
      </div>
    </ActionForm>
  );
}
