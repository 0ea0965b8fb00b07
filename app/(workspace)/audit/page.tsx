import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { ChainCheck, type CheckResult } from '@/components/audit/chain-check';
import { PageFrame } from '@/components/layout/page-frame';
import { Pagination } from '@/components/ui/pagination';
import { findAgency } from '@/lib/agency/queries';
import { auditPaths } from '@/lib/audit/paths';
import { type AuditFilter, type AuditKey, listAuditEntries } from '@/lib/audit/queries';
import { CHAIN_START, verifyChainStep } from '@/lib/audit/queries/chain';
import { type AuditSearch, auditSearch, unreadDays } from '@/lib/audit/schema';
import type { Context } from '@/lib/kernel/context';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { faultOfHeads, watchTrail } from '@/lib/web/trail-anchors';

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const ctx = await requestContext();
  const params = unsealed(await searchParams);
  const asked = auditSearch.parse(params);
  const filter: AuditFilter = {
    person: asked.orang,
    subject: asked.catatan,
    event: asked.peristiwa,
    fromOn: asked.dari,
    toOn: asked.sampai,
  };
  const page = listAuditEntries(ctx, filter, keyOf(asked)) ?? notFound();
  return (
    <PageFrame
      title="Jejak audit"
      lead="Setiap perbuatan yang mengubah data tercatat di sini sejak hari pertama: siapa, kapan, apa. Catatan tidak dapat diubah atau dihapus."
    >
      <ChainCheck watch={watchTrail(ctx.db)} result={asked.periksa ? await checkedChain(ctx) : undefined} />
      <p>
        <a href={auditPaths.refusedTries}>Percobaan masuk dan permintaan yang ditolak</a>
      </p>
      <AuditFilters asked={asked} unread={unreadDays(params)} />
      <AuditTable rows={page.rows} zone={findAgency(ctx.db).timeZone} />
      <Pagination
        previous={page.newer === undefined ? undefined : pageHref(asked, { sesudah: page.newer })}
        next={page.older === undefined ? undefined : pageHref(asked, { sebelum: page.older })}
      />
    </PageFrame>
  );
}

/** Recomputes the whole trail. Between the steps the server answers other requests, so that a long trail does not delay other users. */
async function checkedChain(ctx: Context): Promise<CheckResult> {
  let step = CHAIN_START;
  while (!step.state) {
    step = verifyChainStep(ctx.db, step);
    await new Promise(setImmediate);
  }
  return { chain: step.state, head: faultOfHeads(ctx.db) };
}

function keyOf({ sebelum, sesudah }: AuditSearch): AuditKey {
  if (sesudah) return { above: sesudah };
  return sebelum ? { below: sebelum } : undefined;
}

function pageHref({ orang, catatan, peristiwa, dari, sampai }: AuditSearch, key: Record<string, number>): string {
  const kept = Object.entries({ orang, catatan, peristiwa, dari, sampai, ...key }).filter(([, value]) => value);
  return auditPaths.search(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])));
}
