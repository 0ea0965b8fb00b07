import { headers } from 'next/headers';
import { PageFrame } from '@/components/layout/page-frame';
import { SlipsFilter, SlipsOverview } from '@/components/people/slips-overview';
import { findAgency } from '@/lib/agency/queries';
import { has, scopeOf } from '@/lib/agency/rules/capabilities';
import { peoplePaths } from '@/lib/people/paths';
import { openSlipRuns } from '@/lib/people/queries/slip-runs';
import { countSlips } from '@/lib/people/queries/slips';
import { unitByText } from '@/lib/people/queries/units';
import { SLIPS_AT_ONCE } from '@/lib/people/rules/slip-runs';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addressOf } from '@/lib/web/origin';
import { unsealed } from '@/lib/web/sealed-address';

export default async function SlipsPage({ searchParams }: PageProps<'/people/slips'>) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'keep-people')) notFound();
  const asked = unsealed(await searchParams).unitDicari;
  const typed = typeof asked === 'string' ? asked.trim().slice(0, 200) : '';
  const found = typed ? unitByText(ctx.db, typed, scopeOf(ctx.actor, 'keep-people')) : undefined;
  return (
    <PageFrame
      title="Kata sandi pertama"
      lead="Terbitkan kata sandi pertama bagi pegawai yang belum punya, lalu cetak slipnya untuk diserahkan langsung."
      crumbs={[{ label: 'Pegawai', href: peoplePaths.list }]}
    >
      <SlipsFilter typed={typed} fault={found?.fault} />
      <SlipsOverview
        counts={countSlips(ctx, found?.unit?.path)}
        unit={found?.unit}
        atOnce={SLIPS_AT_ONCE}
        runs={openSlipRuns(ctx)}
        days={findAgency(ctx.db).firstPasswordDays}
        address={addressOf(await headers())}
      />
    </PageFrame>
  );
}
