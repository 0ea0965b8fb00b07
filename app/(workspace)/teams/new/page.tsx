import { PageFrame } from '@/components/layout/page-frame';
import { TeamForm } from '@/components/teams/team-form';
import { Notice } from '@/components/ui/notice';
import { todayOf } from '@/lib/agency/queries';
import { currentCycle, findCycle } from '@/lib/cycles/queries';
import { formatDate } from '@/lib/kernel/dates';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { unitById } from '@/lib/people/queries/units';
import { teamPaths } from '@/lib/teams/paths';
import { readsTeamsOfUnits } from '@/lib/teams/queries/list';
import { dayOfTeam } from '@/lib/teams/rules/terms';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { formTeamAction } from '../actions';

export default async function NewTeamPage({ searchParams }: PageProps<'/teams/new'>) {
  const ctx = await requestContext();
  if (!readsTeamsOfUnits(ctx).forms) notFound();
  const { siklus } = unsealed(await searchParams);
  const cycle = typeof siklus === 'string' ? findCycle(ctx.db, siklus) : currentCycle(ctx);
  const today = todayOf(ctx);
  const [led] = unitsLedBy(ctx.db, ctx.actor.employeeId, today);
  return (
    <PageFrame
      title="Bentuk tim kerja"
      of={cycle && `${cycle.year}`}
      lead={cycle && `${cycle.name}. Anggotanya ditugaskan sesudah ini.`}
      crumbs={[{ label: 'Tim kerja', href: teamPaths.list }]}
    >
      {cycle?.status === 'open' ? (
        <TeamForm
          action={formTeamAction}
          hidden={{ cycleId: cycle.id }}
          unit={led ? (unitById(ctx.db, led.id)?.name ?? '') : ''}
          values={{ fromOn: formatDate(dayOfTeam({ fromOn: cycle.startOn, toOn: null }, cycle, today)) }}
          button="Bentuk tim"
        />
      ) : (
        <Notice tone="warn">
          <p>Tidak ada tahun kinerja yang dibuka, jadi tim kerja belum dapat dibentuk.</p>
        </Notice>
      )}
    </PageFrame>
  );
}
