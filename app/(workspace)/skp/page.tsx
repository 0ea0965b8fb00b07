import { CyclePicker } from '@/components/cycles/cycle-picker';
import { PageFrame } from '@/components/layout/page-frame';
import { MySkps } from '@/components/skp/my-skps';
import { TeamSkps } from '@/components/skp/team-skps';
import { LinkButton } from '@/components/ui/link-button';
import { todayOf } from '@/lib/agency/queries';
import { currentCycle, listCycles } from '@/lib/cycles/queries';
import { ownReportStatuses } from '@/lib/people/queries/appraiser-reports';
import { rowsMeant } from '@/lib/people/queries/person-search';
import { administersSomewhere } from '@/lib/people/rules/access';
import { searchedText } from '@/lib/people/rules/person-names';
import { listMySkps, listTeamSkps } from '@/lib/skp/queries/lists';
import { requestContext } from '@/lib/web/context';
import { paths } from '@/lib/web/paths';
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
          <LinkButton href={paths.goals.list}>Sasaran unit kerja</LinkButton>
          <LinkButton href={paths.forms.list}>Formulir kosong</LinkButton>
          {administersSomewhere(ctx.actor) && <LinkButton href={paths.skp.import}>Impor dari berkas</LinkButton>}
        </>
      }
    >
      <MySkps rows={listMySkps(ctx)} reports={ownReportStatuses(ctx)} today={today} draft={draftSkpAction} />
      {cycle && team.length > 0 && (
        <>
          <TeamSkps rows={team} shown={rowsMeant(ctx.db, team, search)} search={search} cycle={cycle} today={today} />
          <CyclePicker cycles={opened} current={cycle.id} path={paths.skp.list} />
        </>
      )}
    </PageFrame>
  );
}
