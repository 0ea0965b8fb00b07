import { command } from '@/lib/kernel/command';
import { enforce, missing, Rejection } from '@/lib/kernel/decision';
import { findTeam } from '../queries/teams';
import { candidateFor, nameMember } from '../writes/members';

type Input = { teamId: string };

/** An employee applies for a team that takes applications (pengajuan sukarela, R6 p.46 no.8b and no.11); their appraiser decides. */
export const applyForTeam = command('team.applied-for', { moves: 'teams' }, (ctx, { teamId }: Input) => {
  const { team, takesApplications } = findTeam(ctx, teamId) ?? missing('Tim kerja');
  if (!takesApplications)
    throw new Rejection(['Tim kerja ini tidak (lagi) membuka kesempatan untuk pengajuan sukarela.']);
  const candidate = candidateFor(ctx, team, ctx.actor.employeeId);
  if (!candidate)
    throw new Rejection(['Anda tidak memiliki jabatan pada masa kerja tim ini, jadi tidak dapat mengajukan diri.']);
  enforce(candidate.joining);
  nameMember(ctx, team, candidate);
  return { subject: teamId, detail: { team: team.name } };
});
