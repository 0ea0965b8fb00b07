import { PeopleSearch } from '@/components/people/people-search';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { cyclePaths } from '@/lib/cycles/paths';
import type { PopulationKey } from '@/lib/cycles/queries/population';
import type { ReadinessFindings } from '@/lib/cycles/queries/readiness-page';
import { peoplePaths } from '@/lib/people/paths';
import type { FormAction } from '@/lib/web/form-state';
import { ExcuseForm, Excuses } from './readiness-parts';
import { UnitFaults } from './unit-faults';

type Props = {
  cycleId: string;
  search: string;
  after: PopulationKey | undefined;
  found: ReadinessFindings;
  /** `excuse` and `withdraw` are undefined for readers who may change nothing. */
  excuse: FormAction | undefined;
  withdraw: FormAction | undefined;
};

/** What prevents the opening of a year, what looks wrong in the tree of units, and who is excused from planning. */
export function Readiness({ cycleId, search, after, found, excuse, withdraw }: Props) {
  const { loops, emptyTops, topsWithoutHead, leaderless } = found;
  const faults = [loops, emptyTops, topsWithoutHead, leaderless, found.people];
  const isReady = faults.every(({ length }) => length === 0) && !search && !after;
  return (
    <>
      {isReady && (
        <Notice tone="good" title="Tidak ada halangan">
          <p>Susunan unit kerja benar, setiap unit dipimpin, dan setiap pegawai memiliki pejabat penilai.</p>
        </Notice>
      )}
      <UnitFaults loops={loops} emptyTops={emptyTops} topsWithoutHead={topsWithoutHead} leaderless={leaderless} />
      {found.people.length > 0 && (
        <Section title={search ? `Hasil pencarian “${search}”` : 'Pegawai tanpa pejabat penilai'}>
          {!search && (
            <p>Tunjuk pejabat penilainya di halaman pegawai atau unit kerja, atau kecualikan dengan alasan.</p>
          )}
          <People cycleId={cycleId} people={found.people} excuse={excuse} />
          <Pagination {...pagesOf(cycleId, search, after, found.next)} />
        </Section>
      )}
      {(excuse || search || found.people.length + found.excuses.length > 0) && (
        <Section title={searchTitle(excuse !== undefined, found)}>
          <PeopleSearch
            action={cyclePaths.readiness(cycleId)}
            name="q"
            typed={search}
            {...found.searched}
            all={cyclePaths.readiness(cycleId)}
          />
        </Section>
      )}
      <Excuses cycleId={cycleId} excuses={found.excuses} action={withdraw} />
    </>
  );
}

function People({
  cycleId,
  people,
  excuse,
}: {
  cycleId: string;
  people: ReadinessFindings['people'];
  excuse: FormAction | undefined;
}) {
  if (!excuse)
    return (
      <ul>
        {people.map(({ assignmentId, name, position, unit }) => (
          <li key={assignmentId}>
            {name}, {position}, {unit}
          </li>
        ))}
      </ul>
    );
  const picks = people.map(({ assignmentId, employeeId, name, position, unit }) => ({
    value: assignmentId,
    name,
    detail: `${position}, ${unit}`,
    href: peoplePaths.show(employeeId),
  }));
  return <ExcuseForm cycleId={cycleId} picks={picks} label="Pegawai" action={excuse} />;
}

function searchTitle(mayExcuse: boolean, { people, excuses }: ReadinessFindings): string {
  if (!mayExcuse) return 'Cari pegawai';
  return people.length + excuses.length === 0 ? 'Kecualikan pegawai' : 'Kecualikan pegawai lain';
}

function pagesOf(cycleId: string, search: string, after: PopulationKey | undefined, next: PopulationKey | undefined) {
  const address = (key?: PopulationKey) => {
    return cyclePaths.readiness(cycleId, {
      ...(search && { q: search }),
      ...(key && { nama: key.name, id: key.assignmentId }),
    });
  };
  return { previous: after && address(), next: next && address(next) };
}
