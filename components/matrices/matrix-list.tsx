import { PracticeBadge } from '@/components/cycles/practice-badge';
import { TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { ClosedUnit } from '@/components/people/closed-unit';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { CycleRow } from '@/lib/cycles/queries';
import { matrixPaths } from '@/lib/matrices/paths';
import type { LedMatrix } from '@/lib/matrices/queries/list';
import type { UnitMatrixRow } from '@/lib/matrices/queries/unit-list';

/** The matrices that the reader fills in: one for the people whom the reader appraises, and one for each team that the reader leads. */
export function LedMatrices({ rows }: { rows: readonly LedMatrix[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Matriks yang saya pimpin">
      <table className="table">
        <caption className="visually-hidden">Matriks yang saya pimpin</caption>
        <thead>
          <tr>
            <th scope="col">Matriks</th>
            <th scope="col">Tahun kinerja</th>
            <th scope="col">Pegawai</th>
            <th scope="col">Peran dibagi</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <a href={matrixPaths.show(row.key)}>{row.isTeam ? `Tim ${row.title}` : row.title}</a>
              </th>
              <td data-label="Tahun kinerja">
                {row.cycle.name} <PracticeBadge purpose={row.cycle.purpose} />
              </td>
              <td data-label="Pegawai">{row.people}</td>
              <td data-label="Peran dibagi">{row.roles}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type UnitProps = {
  cycle: Pick<CycleRow, 'id' | 'name'>;
  rows: readonly UnitMatrixRow[];
  q: string;
  previous?: string;
  next?: string;
};

/** The units that an officer oversees, each with a link to the matrix of its leader. The officer may only read these matrices. */
export function UnitMatrices({ cycle, rows, q, previous, next }: UnitProps) {
  return (
    <Section title={`Matriks menurut unit: ${cycle.name}`}>
      <SearchForm to={matrixPaths.list} kept={{ siklus: cycle.id }} label="Cari unit">
        <TextField name="q" label="Nama atau kode unit" type="search" value={q} />
        <button type="submit" className="button button-secondary">
          Tampilkan
        </button>
      </SearchForm>
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada unit yang cocok." />
      ) : (
        <table className="table">
          <caption className="visually-hidden">Unit kerja dan pimpinannya</caption>
          <thead>
            <tr>
              <th scope="col">Unit</th>
              <th scope="col">Pimpinan</th>
              <th scope="col">Peran dibagi</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unitId}>
                <th scope="row">
                  {row.key ? <a href={matrixPaths.show(row.key)}>{row.unit}</a> : row.unit} <ClosedUnit {...row} />
                </th>
                <td data-label="Pimpinan">{row.leader ?? 'Kosong'}</td>
                <td data-label="Peran dibagi">{row.roles}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination previous={previous} next={next} />
    </Section>
  );
}
