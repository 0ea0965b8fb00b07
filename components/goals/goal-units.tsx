import { TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { goalPaths } from '@/lib/goals/paths';
import type { GoalUnit } from '@/lib/goals/queries/places';
import { closedUnitWords } from '@/lib/people/labels';
import { GoalUnitRows } from './goal-unit-rows';

export type UnitSearch = { cycleId: string; q: string; only: string };

const FILTERS = [
  ['', 'Semua unit'],
  ['tanpa-penanggung-jawab', 'Ada yang belum memiliki penanggung jawab'],
  ['kosong', 'Belum punya sasaran'],
] as const;

/** The search for units by name, and the filter for what is missing. Both are part of the list's address. */
export function GoalUnitFilters({ asked }: { asked: UnitSearch }) {
  return (
    <>
      <SearchForm
        to={goalPaths.list}
        kept={{ siklus: asked.cycleId, ...(asked.only && { saring: asked.only }) }}
        label="Cari unit"
      >
        <TextField name="q" label="Kode atau nama unit" type="search" value={asked.q} />
        <button type="submit" className="button button-secondary">
          Cari
        </button>
      </SearchForm>
      <nav aria-label="Saringan">
        <p className="row-actions">
          {FILTERS.map(([value, label]) =>
            value === asked.only ? (
              <strong key={value} aria-current="true">
                {label}
              </strong>
            ) : (
              <a key={value} href={addressOf({ ...asked, only: value })}>
                {label}
              </a>
            ),
          )}
        </p>
      </nav>
    </>
  );
}

function addressOf({ cycleId, q, only }: UnitSearch, after = ''): string {
  const asked = { siklus: cycleId, q, saring: only, setelah: after };
  return goalPaths.search(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')));
}

type Props = { rows: readonly GoalUnit[]; next: string | undefined; asked: UnitSearch };

/** Units in the order of the tree, with the number of their objectives and how many of them nobody carries. */
export function GoalUnits({ rows, next, asked }: Props) {
  if (rows.length === 0)
    return (
      <EmptyState title="Tidak ada unit yang cocok.">
        <p>Ubah pencarian atau saringannya.</p>
      </EmptyState>
    );
  return (
    <>
      <table className="table">
        <caption>Unit kerja dan sasarannya</caption>
        <thead>
          <tr>
            <th scope="col">Unit kerja</th>
            <th scope="col">Sasaran</th>
            <th scope="col">Penanggung jawab</th>
          </tr>
        </thead>
        <GoalUnitRows
          rows={rows.map(({ id, code, name, closedOn, goals, uncarried }) => ({
            href: goalPaths.unit(id, asked.cycleId),
            code,
            name,
            closed: closedOn && closedUnitWords(closedOn),
            goals,
            uncarried,
          }))}
        />
      </table>
      <Pagination next={next && addressOf(asked, next)} />
    </>
  );
}
