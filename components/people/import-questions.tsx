import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { SelectField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { PreviewRow } from '@/lib/people/queries/imports';
import { questionText } from '@/lib/people/rules/import-preview';
import { placeOf } from '@/lib/people/rules/sheet-table';
import type { FormAction } from '@/lib/web/form-state';

type Props = { importId: string; rows: readonly PreviewRow[]; answer: FormAction };

const CHOICES = [
  { value: 'same', label: 'Orang yang sama: NIP-nya diperbaiki' },
  { value: 'other', label: 'Orang lain: didaftarkan sebagai pegawai baru' },
];

/** The questions about rows whose answer is not in the file. A row is not imported while its question is unanswered. */
export function ImportQuestions({ importId, rows, answer }: Props) {
  const open = rows.filter(({ question }) => question !== undefined);
  const dayless = open.filter(({ question }) => question?.asks === 'day');
  const twins = open.filter(({ question }) => question?.asks === 'twin');
  if (open.length === 0) return null;
  return (
    <Section title="Perlu jawaban Anda">
      <p>
        Baris tanpa jawaban tidak ikut dimasukkan. Sesudah dijawab, berkas dibandingkan lagi dan ditampilkan di sini.
      </p>
      <ActionForm action={answer} hidden={{ importId }}>
        {dayless.length > 0 && (
          <DateField
            name="effectiveOn"
            label="Berlaku sejak kapan?"
            hint={`Untuk baris yang tidak menyebut tanggalnya: ${dayless.map(rowWords).join('; ')}.`}
            optional
          />
        )}
        {twins.map((row) => (
          <SelectField
            key={row.row}
            name={`twins.row-${row.row}`}
            label={capitalised(rowWords(row))}
            hint={row.question && questionText(row.question)}
            choices={CHOICES}
            empty="Belum dijawab"
            optional
          />
        ))}
        <SubmitButton>Simpan jawaban dan bandingkan lagi</SubmitButton>
      </ActionForm>
    </Section>
  );
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function rowWords(row: PreviewRow): string {
  const { name = '', identityNumber = '' } = row.values;
  return `baris ${placeOf(row)}, ${name}${identityNumber && ` (${identityNumber})`}`;
}
