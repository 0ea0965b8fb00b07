import { LinkButton } from '@/components/ui/link-button';
import { matrixPaths } from '@/lib/matrices/paths';
import type { TeamPage } from '@/lib/matrices/queries/teams';
import { matrixKeyOf } from '@/lib/matrices/rules/matrix-key';
import { teamPaths } from '@/lib/teams/paths';

/** Links from a team to the pages that the reader may open. */
export function TeamLinks({ found: { team, readsMatrix, assigning, managing } }: { found: TeamPage }) {
  return (
    <>
      {readsMatrix && (
        <LinkButton href={matrixPaths.show(matrixKeyOf({ teamId: team.id }))}>Matriks peran tim</LinkButton>
      )}
      {assigning.allowed && <LinkButton href={teamPaths.members(team.id)}>Tugaskan anggota</LinkButton>}
      {managing.allowed && <LinkButton href={teamPaths.edit(team.id)}>Ubah atau akhiri tim</LinkButton>}
    </>
  );
}
