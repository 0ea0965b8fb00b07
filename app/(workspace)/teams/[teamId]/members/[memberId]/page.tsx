import { PageFrame } from '@/components/layout/page-frame';
import { MemberAnswers } from '@/components/teams/member-answers';
import { MemberFacts } from '@/components/teams/member-facts';
import { teamCrumbs } from '@/components/teams/team-words';
import { othersOf } from '@/lib/inbox/queries/next';
import { teamPaths } from '@/lib/teams/paths';
import { countOtherTeams, findTeam } from '@/lib/teams/queries/teams';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { approveMemberAction, declineMemberAction, removeMemberAction } from '../../../actions';

export default async function TeamMemberPage({ params }: PageProps<'/teams/[teamId]/members/[memberId]'>) {
  const ctx = await requestContext();
  const { teamId, memberId } = await params;
  const { team, members } = findTeam(ctx, teamId) ?? notFound();
  const member = members.find(({ id }) => id === memberId) ?? notFound();
  const isAppraiser = member.appraiserId === ctx.actor.employeeId;
  return (
    <PageFrame
      title={member.name}
      tab={`${member.name}: tim ${team.name}, ${team.cycle.year}`}
      crumbs={teamCrumbs(team)}
      lead={`${member.position}, ${member.unit}`}
    >
      <MemberFacts
        team={team}
        member={member}
        otherTeams={isAppraiser ? countOtherTeams(ctx.db, team, member) : null}
      />
      <MemberAnswers
        teamId={team.id}
        member={member}
        others={othersOf(ctx, ['answer-membership'], teamPaths.member(team.id, member.id))}
        approve={approveMemberAction}
        decline={declineMemberAction}
        remove={removeMemberAction}
      />
    </PageFrame>
  );
}
