import { PageFrame } from '@/components/layout/page-frame';
import { AddMembers } from '@/components/teams/add-members';
import { teamCrumbs } from '@/components/teams/team-words';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { todayOf } from '@/lib/agency/queries';
import { searchedText } from '@/lib/people/rules/person-names';
import { searchForTeam } from '@/lib/teams/queries/people';
import { findTeam } from '@/lib/teams/queries/teams';
import { dayOfTeam } from '@/lib/teams/rules/terms';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { addMembersAction } from '../../actions';

export default async function TeamMembersPage({ params, searchParams }: PageProps<'/teams/[teamId]/members'>) {
  const ctx = await requestContext();
  const { team, assigning, readsWhole } = findTeam(ctx, (await params).teamId) ?? notFound();
  if (!readsWhole) notFound();
  const { cari } = unsealed(await searchParams);
  const typed = searchedText(cari);
  return (
    <PageFrame
      title="Tugaskan anggota"
      of={`tim ${team.name}, ${team.cycle.year}`}
      crumbs={teamCrumbs(team)}
      lead="Pegawai dari unit mana pun. Bila pejabat penilainya bukan ketua tim, keanggotaan berlaku setelah pejabat itu menyetujui (PermenPANRB 6/2022, hlm. 46)."
    >
      {assigning.allowed ? (
        <AddMembers
          team={team}
          typed={typed}
          found={searchForTeam(ctx.db, typed, dayOfTeam(team, team.cycle, todayOf(ctx)))}
          action={addMembersAction}
        />
      ) : (
        <Notice tone="warn" title="Anggota tidak dapat diubah">
          <Reasons decision={assigning} />
        </Notice>
      )}
    </PageFrame>
  );
}
