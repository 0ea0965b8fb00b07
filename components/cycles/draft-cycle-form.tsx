import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { PERIODIC_KIND_WORDS } from '@/lib/cycles/labels';
import type { FormAction } from '@/lib/web/form-state';

/** The form that prepares a year. The program sets the dates as the law says; they can be changed on the next page. */
export function DraftCycleForm({ action, year }: { action: FormAction; year: string }) {
  return (
    <ActionForm action={action}>
      <TextField name="year" label="Tahun" inputMode="numeric" width="short" value={year} maxLength={4} />
      <RadioField
        name="purpose"
        label="Kegunaan"
        hint="Pilihan ini tidak dapat diubah lagi."
        value="real"
        choices={[
          { value: 'real', label: 'Resmi', hint: 'Menjadi dasar penilaian, dokumen, dan rekap.' },
          {
            value: 'practice',
            label: 'Latihan',
            hint: 'Untuk belajar. Setiap halaman dan dokumennya ditandai LATIHAN dan tidak masuk rekap resmi.',
          },
        ]}
      />
      <RadioField
        name="periodicKind"
        label="Evaluasi kinerja periodik"
        hint="Satu pilihan untuk seluruh instansi (PermenPANRB 6/2022 Pasal 24)."
        value="triwulanan"
        choices={(['triwulanan', 'bulanan'] as const).map((value) => ({ value, label: PERIODIC_KIND_WORDS[value] }))}
      />
      <TextField
        name="name"
        label="Nama"
        optional
        hint="Jika dikosongkan: Tahun Kinerja (tahunnya), atau Latihan (tahunnya)."
      />
      <SubmitButton>Siapkan tahun kinerja</SubmitButton>
    </ActionForm>
  );
}
