import { ActionForm } from '@/components/forms/action-form';
import { PickField } from '@/components/forms/pick-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { templatePaths } from '@/lib/templates/paths';
import type { SharedResult } from '@/lib/templates/queries/sharing';
import type { FormAction } from '@/lib/web/form-state';

const CLOSED = {
  new: undefined,
  there: 'Sudah ada di bank untuk jabatan yang sama.',
  named: 'Memuat nama orang atau NIP. Tambahkan sendiri ke bank dengan kalimat tanpa nama.',
} as const;

type Props = { skpId: string; rows: readonly SharedResult[]; action: FormAction };

/** The form that puts results of a plan into the bank. */
export function ShareForm({ skpId, rows, action }: Props) {
  if (rows.every(({ state }) => state !== 'new'))
    return (
      <EmptyState title="Tidak ada lagi yang dapat ditambahkan dari SKP ini.">
        <LinkButton href={templatePaths.bank}>Buka bank hasil kerja</LinkButton>
      </EmptyState>
    );
  return (
    <ActionForm action={action} hidden={{ skpId }}>
      <PickField
        name="picks"
        legend="Hasil kerja"
        picks={rows.map(({ lineage, row, indicators, state }) => ({
          value: lineage,
          label: row.title,
          lines: indicators.map(({ title }) => title),
          disabledReason: CLOSED[state],
        }))}
      />
      <SubmitButton>Tambahkan ke bank</SubmitButton>
    </ActionForm>
  );
}
