import type { Connection } from '@/db/client';
import { addMembers } from '@/lib/teams/commands/add-members';
import { approveMember } from '@/lib/teams/commands/approve-member';
import { formTeam } from '@/lib/teams/commands/form-team';
import { findTeam } from '@/lib/teams/queries/teams';
import { type CastMember, cast, castUnits } from './cast';
import { actingAs } from './context';

const DAY = '2026-01-22';

export type GivenTeam = { teamId: string; former: CastMember; lead: CastMember };
type Given = Partial<Parameters<typeof formTeam>[1]> & { former?: CastMember; leader?: CastMember; day?: string };

/** A team that the head of the health office forms. If not given, the head of the services division leads it. */
export function givenTeam(db: Connection, cycle: { id: string }, given: Given = {}): GivenTeam {
  const { former = cast.head, leader = cast.appraiser, day = DAY, ...fields } = given;
  const { subject: teamId } = formTeam(actingAs(db, former, day), {
    ...{ cycleId: cycle.id, unit: castUnits.health.code, name: 'Percepatan Penurunan Stunting' },
    ...{ lead: leader.name, letterNumber: 'ST-12/2026', fromOn: '2026-01-15', toOn: null, isOpen: false },
    ...fields,
  });
  return { teamId, former, lead: leader };
}

/** Names a member, as the lead of the team, and returns the id of the membership. */
export function givenNamed(db: Connection, { teamId, lead }: GivenTeam, member: CastMember, day = DAY): string {
  addMembers(actingAs(db, lead, day), { teamId, employeeIds: [member.id] });
  const { members } = findTeam(actingAs(db, lead, day), teamId)!;
  return members.find(({ employeeId }) => employeeId === member.id)!.id;
}

/** Names a member, as the lead, and approves it, as the member's appraiser. Returns the id of the membership. */
export function givenMember(
  db: Connection,
  team: GivenTeam,
  member: CastMember,
  appraiser: CastMember,
  day = DAY,
): string {
  const memberId = givenNamed(db, team, member, day);
  approveMember(actingAs(db, appraiser, day), { teamId: team.teamId, memberId });
  return memberId;
}
