import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PageFrame } from '@/components/layout/page-frame';
import { MySkps } from '@/components/skp/my-skps';
import { TeamSkps } from '@/components/skp/team-skps';
import { LinkButton } from '@/components/ui/link-button';
import { todayOf } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { currentCycle, listCycles } from '@/lib/cycles/queries';
import { formPaths } from '@/lib/documents/paths';
import { goalPaths } from '@/lib/goals/paths';
import { ownReportStatuses } from '@/lib/people/queries/appraiser-reports';
import { rowsMatching } from '@/lib/people/queries/person-search';
import { searchedText } from '@/lib/people/rules/person-names';
import { skpPaths } from '@/lib/skp/paths';
import { listMySkps, listTeamSkps } from '@/lib/skp/queries/lists';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';
import { draftSkpAction } from './actions';

export default async function SkpListPage({ searchParams }: PageProps<'/skp'>) {
  const ctx = await requestContext();
  const { siklus, cari } = unsealed(await searchParams);
  const search = searchedText(cari);
  const opened = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const cycle = opened.find(({ id }) => id === siklus) ?? currentCycle(ctx);
  const team = cycle ? listTeamSkps(ctx, cycle) : [];
  const today = todayOf(ctx);
  return (
    <PageFrame
      title="SKP"
      lead="Sasaran Kinerja Pegawai: rencana kerja setahun yang disepakati dengan pejabat penilai."
      actions={
        <>
          <LinkButton href={goalPaths.list}>Sasaran unit kerja</LinkButton>
          <LinkButton href={formPaths.list}>Formulir kosong</LinkButton>
          {has(ctx.actor, 'import-plans') && <LinkButton href={skpPaths.import}>Impor dari berkas</LinkButton>}
        </>
      }
    >
      <MySkps rows={listMySkps(ctx)} reports={ownReportStatuses(ctx)} today={today} draft={draftSkpAction} />
      {cycle && team.length > 0 && (
        <>
          <TeamSkps
            rows={team}
            shown={rowsMatching(ctx.db, team, search)}
            search={search}
            cycle={cycle}
            today={today}
          />
          <CyclePicker cycles={opened} current={cycle.id} path={skpPaths.list} />
        </>
      )}
    </PageFrame>
  );
}
