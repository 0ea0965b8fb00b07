import { PageFrame } from '@/components/layout/page-frame';
import { AddMembers } from '@/components/matrices/add-members';
import { teamCrumbs } from '@/components/matrices/team-words';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { todayOf } from '@/lib/agency/queries';
import { searchForTeam } from '@/lib/matrices/queries/team-people';
import { findTeam } from '@/lib/matrices/queries/teams';
import { dayOfTeam } from '@/lib/matrices/rules/teams';
import { searchedText } from '@/lib/people/rules/person-names';
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
