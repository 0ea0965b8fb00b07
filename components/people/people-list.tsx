import { SelectField, TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { formatDate } from '@/lib/kernel/dates';
import { formatNip } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import type { PeoplePage, PersonRow } from '@/lib/people/queries/people';
import { rankOf } from '@/lib/people/rules/grades';
import { PeopleRows, type PersonWords } from './people-rows';
import { PersonSearch } from './person-search';

type Filter = { q: string; unitDicari: string; status: string };

const STATUS_CHOICES = [
  { value: 'aktif', label: 'Aktif' },
  { value: 'tanpa-jabatan', label: 'Aktif tanpa jabatan' },
  { value: 'nonaktif', label: 'Nonaktif' },
  { value: 'semua', label: 'Semua' },
];

/** The search and filters of the list. They become part of the list's address, so that a result can be bookmarked and shared. */
export function PeopleFilters({ filter, unitFault }: { filter: Filter; unitFault?: string }) {
  return (
    <SearchForm to={peoplePaths.list} label="Cari pegawai">
      <PersonSearch name="q" value={filter.q} />
      <TextField name="unitDicari" label="Kode atau nama unit" value={filter.unitDicari} />
      <SelectField name="status" label="Status" choices={STATUS_CHOICES} value={filter.status} />
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
      {unitFault && <p className="field-error">{unitFault}</p>}
    </SearchForm>
  );
}

type Props = { page: PeoplePage; caption: string; previous?: string; next?: string };

export function PeopleTable({ page, caption, previous, next }: Props) {
  if (page.rows.length === 0) {
    return (
      <EmptyState title="Tidak ada pegawai yang cocok.">
        <p>Ubah pencarian di atas, atau pilih status “Semua”.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Nama</th>
            <th scope="col">Golongan</th>
            <th scope="col">Jabatan</th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <PeopleRows rows={page.rows.map(inWords)} />
      </table>
      <Pagination previous={previous} next={next} />
    </>
  );
}

function inWords(row: PersonRow): PersonWords {
  return {
    href: peoplePaths.show(row.id),
    name: row.name,
    nip: formatNip(row.identityNumber ?? ''),
    rank: rankOf(row.grade, row.employment) || '–',
    position: row.position ?? 'Belum ditempatkan',
    until: row.toOn ? formatDate(row.toOn) : '',
    unit: row.unit ?? '–',
    inactive: row.deactivatedOn !== null,
  };
}
