import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { MatrixColumn } from '@/lib/matrices/rules/columns';
import type { FormAction } from '@/lib/web/form-state';

type Props = { matrixKey: string; column: MatrixColumn; columns: readonly MatrixColumn[]; action: FormAction };

/**
 * The form that moves all cells of a column to another column, for a column whose result is no longer in the leader's plan. Nothing if
 * there is no such other column.
 */
export function MoveColumn({ matrixKey, column, columns, action }: Props) {
  const choices = columns
    .filter(({ isCurrent }) => isCurrent)
    .map(({ id, title, group }) => ({ value: id, label: group ? `${title} (${group})` : title }));
  if (choices.length === 0) return null;
  return (
    <Section title="Pindahkan isi kolom ini" id="pindah">
      <p>
        Hasil kerja ini tidak lagi ada dalam rencana Anda. Pindahkan perannya sekaligus ke kolom yang masih ada; yang
        sudah dimasukkan ke SKP pegawai tetap tersambung. Bagian target ikut pindah bila target kolom tujuan juga dapat
        dibagi.
      </p>
      <ActionForm action={action} hidden={{ matrix: matrixKey, column: column.id }}>
        <SelectField name="to" label="Kolom tujuan" choices={choices} empty="Pilih kolom tujuan" />
        <SubmitButton>Pindahkan semua sel</SubmitButton>
      </ActionForm>
    </Section>
  );
}
