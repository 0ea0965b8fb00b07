import { PageFrame } from '@/components/layout/page-frame';
import { PeopleSearch } from '@/components/people/people-search';
import { ReportTable } from '@/components/people/report-table';
import { findAgency } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { peoplePaths } from '@/lib/people/paths';
import { listAppraiserReports } from '@/lib/people/queries/appraiser-reports';
import { searchedText } from '@/lib/people/rules/person-names';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

export default async function ReportsPage({ searchParams }: PageProps<'/people/reports'>) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'people')) notFound();
  const { status, after, cari } = unsealed(await searchParams);
  const search = searchedText(cari);
  const isOpen = status !== 'terjawab';
  const page = listAppraiserReports(ctx, { isOpen, after: typeof after === 'string' ? after : undefined, search });
  return (
    <PageFrame
      title="Laporan pejabat penilai"
      crumbs={[{ label: 'Pegawai', href: peoplePaths.list }]}
      lead="Pegawai yang menyatakan pejabat penilainya tidak benar. Tunjuk pejabat yang benar, atau jelaskan mengapa tetap."
    >
      <nav className="row-actions" aria-label="Laporan">
        {isOpen ? (
          <strong aria-current="true">Menunggu jawaban</strong>
        ) : (
          <a href={peoplePaths.reports}>Menunggu jawaban</a>
        )}
        {isOpen ? (
          <a href={`${peoplePaths.reports}?status=terjawab`}>Sudah dijawab</a>
        ) : (
          <strong aria-current="true">Sudah dijawab</strong>
        )}
      </nav>
      <PeopleSearch
        action={peoplePaths.reports}
        kept={isOpen ? {} : { status: 'terjawab' }}
        typed={search}
        found={page.found}
        total={page.of}
        all={`${peoplePaths.reports}${isOpen ? '' : '?status=terjawab'}`}
      />
      <ReportTable page={page} search={search} isOpen={isOpen} zone={findAgency(ctx.db).timeZone} />
    </PageFrame>
  );
}
