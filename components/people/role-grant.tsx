import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatNip } from '@/lib/people/labels';
import { rolesPath } from '@/lib/people/paths';
import type { FormAction } from '@/lib/web/form-state';
import { PersonSearch } from './person-search';

const CHOICES = [
  {
    value: 'unit-admin',
    label: 'Admin unit kerja',
    hint: 'Mengelola pegawai, kata sandi, dan rekap satu unit beserta unit di bawahnya.',
  },
  {
    value: 'agency-admin',
    label: 'Admin instansi',
    hint: 'Mengelola seluruh instansi: pegawai, siklus kinerja, peran, dan pengaturan.',
  },
  {
    value: 'auditor',
    label: 'Auditor',
    hint: 'Membaca semuanya kecuali isi umpan balik; tidak dapat mengubah apa pun.',
  },
];

type Found = { id: string; name: string; identityNumber: string | null };

/** The first step of giving a role: a search for the person, with a link for each person found. */
export function AppointeeSearch({ typed, found }: { typed: string; found: readonly Found[] }) {
  return (
    <>
      <SearchForm to={rolesPath}>
        <PersonSearch name="q" value={typed} hint="Sekurang-kurangnya 3 huruf atau angka." />
        <button type="submit" className="button button-secondary">
          Cari
        </button>
      </SearchForm>
      {typed !== '' && found.length === 0 && (
        <EmptyState title="Tidak ada pegawai aktif yang cocok.">
          <p>Periksa ejaan, atau cari dengan sebagian nama saja.</p>
        </EmptyState>
      )}
      {found.length > 0 && (
        <ul>
          {found.map((person) => (
            <li key={person.id}>
              <a href={`${rolesPath}?pegawai=${person.id}#beri-peran`}>{person.name}</a>
              {person.identityNumber && <span className="muted nowrap"> {formatNip(person.identityNumber)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The form that gives the chosen person a role. */
export function GrantRoleForm({ person, action }: { person: { id: string; name: string }; action: FormAction }) {
  return (
    <ActionForm action={action} hidden={{ employeeId: person.id }}>
      <RadioField name="role" label={`Peran untuk ${person.name}`} choices={CHOICES} />
      <TextField
        name="unit"
        label="Unit kerja yang dikelola"
        hint="Hanya untuk admin unit kerja: tulis kode atau nama unit."
        optional
      />
      <p className="hint">Sesudah diberi peran, orang ini dikeluarkan dari semua perangkat dan perlu masuk lagi.</p>
      <div className="actions">
        <SubmitButton>Beri peran</SubmitButton>
        <a href={rolesPath}>Batal</a>
      </div>
    </ActionForm>
  );
}
