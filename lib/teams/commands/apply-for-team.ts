import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { applying } from '../queries/candidates';
import { findTeam } from '../queries/teams';
import { addMember } from '../writes/members';

type Input = { teamId: string };

/**
 * An employee applies for a team that is open to applications (pengajuan sukarela, R6 p.46 no.8b and no.11). The employee's appraiser
 * decides.
 */
export const applyForTeam = command('team.applied-for', { moves: 'teams' }, (ctx, { teamId }: Input) => {
  const found = findTeam(ctx, teamId) ?? missing('Tim kerja');
  const { team } = found;
  const { candidate, decision } = applying(ctx, found);
  enforce(decision);
  addMember(ctx, team, candidate ?? missing('Jabatan'));
  return { subject: teamId, detail: { team: team.name } };
});
