import { PageFrame } from '@/components/layout/page-frame';
import { TeamForm } from '@/components/teams/team-form';
import { teamCrumbs } from '@/components/teams/team-words';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { findTeam } from '@/lib/teams/queries/teams';
import { teamFields } from '@/lib/teams/rules/fields';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeTeamAction } from '../../actions';

export default async function EditTeamPage({ params }: PageProps<'/teams/[teamId]/edit'>) {
  const ctx = await requestContext();
  const { team, managing, readsWhole } = findTeam(ctx, (await params).teamId) ?? notFound();
  if (!readsWhole) notFound();
  return (
    <PageFrame
      title="Ubah tim kerja"
      of={`${team.name}, ${team.cycle.year}`}
      crumbs={teamCrumbs(team)}
      lead={`${team.unit}, ${team.cycle.name}`}
    >
      {managing.allowed ? (
        <TeamForm
          action={changeTeamAction}
          hidden={{ teamId: team.id }}
          revision={team.revision}
          values={teamFields(team)}
          button="Simpan perubahan"
        />
      ) : (
        <Notice tone="warn" title="Tidak dapat diubah">
          <Reasons decision={managing} />
        </Notice>
      )}
    </PageFrame>
  );
}
