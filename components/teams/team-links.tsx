import { LinkButton } from '@/components/ui/link-button';
import { teamPaths } from '@/lib/teams/paths';
import type { TeamPage } from '@/lib/teams/queries/teams';

type Props = {
  found: TeamPage;
  /** The address of the team's matrix, for a reader who may open it. */
  matrix: string | undefined;
};

/** Links from a team to the pages that the reader may open. */
export function TeamLinks({ found: { team, assigning, managing }, matrix }: Props) {
  return (
    <>
      {matrix && <LinkButton href={matrix}>Matriks peran tim</LinkButton>}
      {assigning.allowed && <LinkButton href={teamPaths.members(team.id)}>Tugaskan anggota</LinkButton>}
      {managing.allowed && <LinkButton href={teamPaths.edit(team.id)}>Ubah atau akhiri tim</LinkButton>}
    </>
  );
}
