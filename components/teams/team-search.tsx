import { TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { teamPaths } from '@/lib/teams/paths';
import type { listTeams, TeamsAsked } from '@/lib/teams/queries/list';
import { TeamRows } from './team-rows';
import { termOf } from './team-words';

type Props = {
  found: ReturnType<typeof listTeams>;
  cycleId: string;
  only: TeamsAsked['only'];
  q: string;
  /** Whether the reader leads or oversees units, and so can switch between the two lists. */
  mayChoose: boolean;
};

/** A list of teams with a search: either the teams of the units that the reader leads or oversees, or those that accept applications. */
export function TeamSearch({ found: { rows, previous, next }, cycleId, only, q, mayChoose }: Props) {
  const asked = { siklus: cycleId, daftar: only === 'open' ? 'terbuka' : 'unit', q };
  const to = (name: 'after' | 'before', id?: string) => id && teamPaths.search({ ...asked, [name]: id });
  const other = only === 'open' ? 'unit' : 'terbuka';
  return (
    <Section title={only === 'open' ? 'Tim yang membuka kesempatan' : 'Tim di unit saya'}>
      {only === 'open' && <p>Ajukan diri dari halaman tim; pejabat penilai Anda yang menyetujuinya.</p>}
      <SearchForm to={teamPaths.list} kept={{ siklus: cycleId, daftar: asked.daftar }} label="Cari tim kerja">
        <TextField name="q" label="Nama tim atau unit" type="search" value={q} />
        <button type="submit" className="button button-secondary">
          Tampilkan
        </button>
      </SearchForm>
      {rows.length === 0 ? (
        <EmptyState title={q ? 'Tidak ada tim yang cocok.' : 'Belum ada tim kerja di sini.'} />
      ) : (
        <table className="table">
          <caption className="visually-hidden">Tim kerja</caption>
          <thead>
            <tr>
              <th scope="col">Tim</th>
              <th scope="col">Unit yang menugaskan</th>
              <th scope="col">Ketua</th>
              <th scope="col">Masa kerja</th>
              <th scope="col">Anggota</th>
            </tr>
          </thead>
          <TeamRows rows={rows.map((row) => ({ ...row, href: teamPaths.show(row.id), term: termOf(row) }))} />
        </table>
      )}
      <Pagination previous={to('before', previous)} next={to('after', next)} />
      {mayChoose && (
        <p>
          <a href={teamPaths.search({ siklus: cycleId, daftar: other })}>
            {only === 'open' ? 'Tim di unit saya' : 'Tim yang membuka kesempatan'}
          </a>
        </p>
      )}
    </Section>
  );
}
