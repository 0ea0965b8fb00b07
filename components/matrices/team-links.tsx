import { LinkButton } from '@/components/ui/link-button';
import type { TeamPage } from '@/lib/matrices/queries/teams';
import { matrixKeyOf } from '@/lib/matrices/rules/matrix-key';
import { paths } from '@/lib/web/paths';

/** Where a team leads on to, as far as the reader may go. */
export function TeamLinks({ found: { team, readsMatrix, assigning, managing } }: { found: TeamPage }) {
  return (
    <>
      {readsMatrix && (
        <LinkButton href={paths.matrices.show(matrixKeyOf({ teamId: team.id }))}>Matriks peran tim</LinkButton>
      )}
      {assigning.allowed && <LinkButton href={paths.teams.members(team.id)}>Tugaskan anggota</LinkButton>}
      {managing.allowed && <LinkButton href={paths.teams.edit(team.id)}>Ubah atau akhiri tim</LinkButton>}
    </>
  );
}
