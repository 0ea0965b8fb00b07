import { PageFrame } from '@/components/layout/page-frame';
import { OwnMembership } from '@/components/teams/own-membership';
import { TeamFacts } from '@/components/teams/team-facts';
import { TeamLinks } from '@/components/teams/team-links';
import { TeamMembers } from '@/components/teams/team-members';
import { matrixPaths } from '@/lib/matrices/paths';
import { findMatrixHead } from '@/lib/matrices/queries/head';
import { rowsMatching } from '@/lib/people/queries/person-search';
import { searchedText } from '@/lib/people/rules/person-names';
import { teamPaths } from '@/lib/teams/paths';
import { applying } from '@/lib/teams/queries/candidates';
import { findTeam } from '@/lib/teams/queries/teams';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { applyForTeamAction } from '../actions';

export default async function TeamPage({ params, searchParams }: PageProps<'/teams/[teamId]'>) {
  const ctx = await requestContext();
  const found = findTeam(ctx, (await params).teamId) ?? notFound();
  const { team } = found;
  const matrix = findMatrixHead(ctx, team.id);
  const search = searchedText(unsealed(await searchParams).cari);
  return (
    <PageFrame
      title={`Tim ${team.name}`}
      of={`${team.cycle.year}`}
      crumbs={[{ label: 'Tim kerja', href: teamPaths.search({ siklus: team.cycleId }) }]}
      lead={`Dibentuk oleh ${team.unit}, ${team.cycle.name}.`}
      actions={<TeamLinks found={found} matrix={matrix && matrixPaths.show(matrix.key)} />}
    >
      <TeamFacts team={team} />
      <OwnMembership found={found} applying={applying(ctx, found).decision} apply={applyForTeamAction} />
      <TeamMembers found={found} shown={rowsMatching(ctx.db, found.members, search)} search={search} />
    </PageFrame>
  );
}
