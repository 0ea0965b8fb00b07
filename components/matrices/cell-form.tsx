import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { DraftButtons } from '@/components/forms/draft-buttons';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { targetText } from '@/lib/goals/rules/targets';
import type { FoundCell } from '@/lib/matrices/queries/cell';
import { cellFields } from '@/lib/matrices/rules/cell-fields';
import { isDivisible } from '@/lib/matrices/rules/divisible';
import { loadAdvice, loadOfColumn, loadSentence } from '@/lib/matrices/rules/load';
import type { FormAction } from '@/lib/web/form-state';
import { CELL_LABELS, CELL_WORDS, KIND_CHOICES, METHOD_CHOICES, ROLE_CHOICES } from './cell-choices';

type Props = { found: FoundCell; from: string; action: FormAction };

/** The form of one cell on its own page: the role that a person gets in one result of the leader. */
export function CellForm({ found, from, action }: Props) {
  const { head, column, member, cell, ordinal } = found;
  const fields = cellFields(cell);
  const hidden = {
    matrix: head.key,
    column: column.id,
    assignmentId: member.assignmentId,
    ordinal: `${ordinal}`,
    from,
  };
  return (
    <ActionForm action={action} revision={cell?.revision ?? 0} hidden={hidden} labels={CELL_LABELS} words={CELL_WORDS}>
      <RadioField name="role" label={CELL_LABELS.role} value={cell ? fields.role : 'result'} choices={ROLE_CHOICES} />
      <TextAreaField
        name="wording"
        label={CELL_LABELS.wording}
        hint="Tulis sebagai hasil, bukan kegiatan: “Tersusunnya …”, “Meningkatnya …”. Rumusan ini menjadi rencana hasil kerja pegawai."
        value={fields.wording}
        rows={3}
      />
      <SelectField name="resultKind" label={CELL_LABELS.resultKind} value={fields.resultKind} choices={KIND_CHOICES} />
      <div className="grid-2">
        <SelectField
          name="method"
          label={CELL_LABELS.method}
          optional
          value={fields.method}
          empty="Tidak disebutkan"
          choices={methodChoices(column)}
        />
        {isDivisible(column.target) && (
          <TextField
            name="share"
            label={CELL_LABELS.share}
            optional
            hint={`Untuk pembagian beban target. ${loadHint(found)}`}
            value={fields.share}
            inputMode="decimal"
          />
        )}
      </div>
      <StickyButtons>
        <SubmitButton intent="save">Simpan</SubmitButton>
        <SubmitButton intent="another" kind="secondary">
          Simpan dan tambah peran hasil
        </SubmitButton>
        <SubmitButton intent="next" kind="secondary">
          Simpan dan lanjut ke kolom berikutnya
        </SubmitButton>
        <DraftButtons />
      </StickyButtons>
    </ActionForm>
  );
}

/** The ways to divide a result. A target that is not an amount cannot be divided by load. */
function methodChoices({ target }: FoundCell['column']) {
  return METHOD_CHOICES.filter(({ value }) => value !== 'beban-target' || isDivisible(target));
}

function loadHint({ column: { target }, others }: FoundCell): string {
  if (!target?.target) return '';
  const load = loadOfColumn(target, others);
  const said = load
    ? loadSentence(load, { ...target, target: target.target })
    : `Target kolom ini ${targetText(target)}.`;
  return [said, loadAdvice(target.measure)].filter(Boolean).join(' ');
}
