import { PageFrame } from '@/components/layout/page-frame';
import { PeopleFilters, PeopleTable } from '@/components/people/people-list';
import { LinkButton } from '@/components/ui/link-button';
import { has, scopeOf } from '@/lib/agency/rules/capabilities';
import type { Reader } from '@/lib/agency/rules/roles';
import { formatShare } from '@/lib/kernel/numbers';
import { unitLabel } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { PEOPLE_STATUSES, type PeopleStatus, searchPeople } from '@/lib/people/queries/people';
import { unitByText } from '@/lib/people/queries/units';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'people')) notFound();
  const asked = unsealed(await searchParams);
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 240) : '');
  const filter = { q: text('q'), unitDicari: text('unitDicari'), status: text('status') || 'aktif' };
  const scope = scopeOf(ctx.actor, 'people');
  const unit = filter.unitDicari ? unitByText(ctx.db, filter.unitDicari, scope, { closedToo: true }) : undefined;
  const page = searchPeople(ctx, {
    q: filter.q,
    unitId: unit?.unit?.id ?? '',
    status: PEOPLE_STATUSES.includes(filter.status as PeopleStatus) ? (filter.status as PeopleStatus) : 'aktif',
    after: text('after') || undefined,
    before: text('before') || undefined,
  });
  const to = (name: string, id?: string) => id && peoplePaths.search({ ...filter, [name]: id });
  return (
    <PageFrame
      title="Pegawai"
      lead="Cari pegawai, lihat penempatannya, dan siapa yang menilainya."
      actions={actionsOf(ctx.actor)}
    >
      <PeopleFilters filter={filter} unitFault={unit?.fault} />
      <PeopleTable
        page={page}
        caption={`${formatShare(page.foundCount, page.of)} pegawai${unit?.unit ? ` di ${unitLabel(unit.unit)} dan unit di bawahnya` : ''}`}
        previous={to('before', page.previous)}
        next={to('after', page.next)}
      />
    </PageFrame>
  );
}

function actionsOf(actor: Reader) {
  if (!has(actor, 'keep-people')) return undefined;
  return (
    <>
      <LinkButton kind="primary" href={peoplePaths.add}>
        Tambah pegawai
      </LinkButton>
      {has(actor, 'import-people') && <LinkButton href={peoplePaths.import}>Impor dari berkas</LinkButton>}
      <LinkButton href={peoplePaths.slips}>Kata sandi pertama</LinkButton>
      <LinkButton href={peoplePaths.reports}>Laporan pejabat penilai</LinkButton>
    </>
  );
}
