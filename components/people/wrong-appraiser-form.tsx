import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextAreaField, TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { FoundPerson } from '@/lib/people/queries/person-search';
import { skpPaths } from '@/lib/skp/paths';
import type { FormAction } from '@/lib/web/form-state';
import { PersonSearch } from './person-search';

type Props = { assignmentId: string; typed: string; found: readonly FoundPerson[]; action: FormAction };

/** The form to report a wrong appraiser: first a search for the right official, then the report itself. */
export function WrongAppraiserForm({ assignmentId, typed, found, action }: Props) {
  return (
    <>
      <Section title="1. Cari pejabat yang seharusnya">
        <SearchForm to={skpPaths.wrongAppraiser(assignmentId)} label="Cari pejabat">
          <PersonSearch name="cari" value={typed} hint="Sekurang-kurangnya 3 huruf." />
          <button type="submit" className="button button-secondary">
            Cari
          </button>
        </SearchForm>
        {typed && found.length === 0 && (
          <p>
            Tidak ada pejabat yang cocok dengan “{typed}”. Tuliskan namanya pada laporan bila ia tidak terdaftar di
            sini.
          </p>
        )}
      </Section>
      <Section title="2. Laporan">
        <ActionForm action={action} hidden={{ assignmentId }}>
          {found.length > 0 && (
            <RadioField
              name="proposedId"
              label="Pejabat penilai yang seharusnya"
              value=""
              choices={[
                ...found.map(({ employeeId, name, position, unit }) => ({
                  value: employeeId,
                  label: name,
                  hint: `${position}, ${unit}`,
                })),
                { value: '', label: 'Tidak ada dalam daftar ini' },
              ]}
            />
          )}
          <TextField
            name="proposedText"
            label="Nama dan jabatannya, bila tidak terdaftar di instansi ini"
            optional
            maxLength={150}
          />
          <TextAreaField
            name="reason"
            label="Mengapa pejabat penilai sekarang tidak tepat"
            hint="Misalnya: sejak surat tugas nomor … saya bekerja di bawah kepala puskesmas."
            rows={3}
          />
          <SubmitButton>Kirim laporan</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
