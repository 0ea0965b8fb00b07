import { SelectField, TextField } from '@/components/forms/field';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { formatDate } from '@/lib/kernel/dates';
import { formatNip } from '@/lib/people/labels';
import type { PeoplePage, PersonRow } from '@/lib/people/queries/people';
import { rankOf } from '@/lib/people/rules/grades';
import { paths } from '@/lib/web/paths';

type Filter = { q: string; unit: string; status: string };

const STATUS_CHOICES = [
  { value: 'aktif', label: 'Aktif' },
  { value: 'tanpa-jabatan', label: 'Aktif tanpa jabatan' },
  { value: 'nonaktif', label: 'Nonaktif' },
  { value: 'semua', label: 'Semua' },
];

/** Search and filters live in the address, so that a result can be kept and passed on. */
export function PeopleFilters({ filter, unitFault }: { filter: Filter; unitFault?: string }) {
  return (
    <form method="get" action={paths.people.list} className="filters" aria-label="Cari pegawai">
      <TextField name="q" label="Nama atau NIP" type="search" value={filter.q} />
      <TextField name="unit" label="Kode atau nama unit" value={filter.unit} />
      <SelectField name="status" label="Status" choices={STATUS_CHOICES} value={filter.status} />
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
      {unitFault && <p className="field-error">{unitFault}</p>}
    </form>
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
        <tbody>
          {page.rows.map((row) => (
            <PersonLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <Pagination previous={previous} next={next} />
    </>
  );
}

function PersonLine({ row }: { row: PersonRow }) {
  return (
    <tr>
      <th scope="row">
        <a href={paths.people.show(row.id)}>{row.name}</a>
        {row.deactivatedOn && ' '}
        {row.deactivatedOn && <Badge>Nonaktif</Badge>}
        <br />
        <small className="muted nowrap">{formatNip(row.identityNumber ?? '')}</small>
      </th>
      <td data-label="Golongan">{rankOf(row.grade, row.employment) || '–'}</td>
      <td data-label="Jabatan">
        {row.position ?? 'Belum ditempatkan'}
        {row.toOn && <small className="muted"> (sampai {formatDate(row.toOn)})</small>}
      </td>
      <td data-label="Unit">{row.unit ?? '–'}</td>
    </tr>
  );
}
