import { LinkButton } from '@/components/ui/link-button';
import { teamPaths } from '@/lib/teams/paths';
import type { TeamPage } from '@/lib/teams/queries/teams';

type Props = {
  found: TeamPage;
  /** The address of the team's matrix; undefined for readers who may not open it. */
  matrix: string | undefined;
};

/** Links from the page of a team to its other pages, as far as the reader may open them. */
export function TeamLinks({ found: { team, assigning, managing }, matrix }: Props) {
  return (
    <>
      {matrix && <LinkButton href={matrix}>Matriks peran tim</LinkButton>}
      {assigning.allowed && <LinkButton href={teamPaths.members(team.id)}>Tugaskan anggota</LinkButton>}
      {managing.allowed && <LinkButton href={teamPaths.edit(team.id)}>Ubah atau akhiri tim</LinkButton>}
    </>
  );
}
