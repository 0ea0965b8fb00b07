import { PageFrame } from '@/components/layout/page-frame';
import { ExportForm } from '@/components/recaps/export-form';
import { IgnoredFilters, RecapFilters } from '@/components/recaps/recap-filters';
import { RecapTable } from '@/components/recaps/recap-table';
import { RecapTotals } from '@/components/recaps/recap-totals';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { periodLabel } from '@/lib/cycles/labels';
import { formatNumber } from '@/lib/kernel/numbers';
import { shortHash, trailHead } from '@/lib/kernel/trail';
import { countedWords } from '@/lib/recaps/labels';
import { recapPaths } from '@/lib/recaps/paths';
import { listUnitChoices, openRecap, recapPage } from '@/lib/recaps/queries';
import { askedFilter, purposeFault } from '@/lib/recaps/schema';
import { requestContext } from '@/lib/web/context';
import { issueFormToken } from '@/lib/web/form-token';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';

type Props = { params: Promise<{ cycleId: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function RecapPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const search = unsealed(await searchParams);
  const { after, before, ...filter } = askedFilter(search);
  const recap = openRecap(ctx, (await params).cycleId, filter) ?? notFound();
  const { cycle } = recap;
  const page = recapPage(ctx, recap, { after, before });
  const here = (change: Readonly<Record<string, string>>) => recapPaths.show(cycle.id, { ...filter, ...change });
  const head = trailHead(ctx.db);
  const typed = typeof search.purpose === 'string' ? search.purpose : undefined;
  return (
    <PageFrame
      title={`Rekap ${cycle.name}${cycle.purpose === 'practice' ? ' – LATIHAN' : ''}`}
      tab={`Rekap ${cycle.year}, ${periodLabel(recap.wanted.period)}${recap.unit ? `: ${recap.unit.name}` : ''}`}
      crumbs={[{ label: 'Rekap', href: recapPaths.list }]}
      actions={<LinkButton href="#unduh">Unduh</LinkButton>}
    >
      <IgnoredFilters names={recap.ignored} />
      <RecapFilters recap={recap} units={listUnitChoices(ctx.db, recap)} />
      <RecapTotals
        totals={page.totals}
        counted={countedWords(page)}
        achievement={page.achievement}
        hrefOf={(name, value) => here({ [name]: value })}
      />
      <Section title="Pegawai">
        <RecapTable lines={page.lines} matching={page.matching} of={page.people} clear={recapPaths.show(cycle.id)} />
        <Pagination
          previous={page.previous && here({ before: page.previous })}
          next={page.next && here({ after: page.next })}
        />
      </Section>
      <Section title="Unduh" id="unduh">
        <ExportForm
          action={recapPaths.export(cycle.id)}
          what="rekap"
          token={await issueFormToken()}
          filter={filter}
          rows={page.matching}
          typed={typed ?? ''}
          error={typed === undefined ? undefined : purposeFault(typed)}
        />
      </Section>
      {head && (
        <p className="hint">
          Jejak audit nomor {formatNumber(String(head.seq))}, kode {shortHash(head.hash)}
        </p>
      )}
    </PageFrame>
  );
}
