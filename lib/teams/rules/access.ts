import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, type Scope, withSubtrees } from '../../agency/rules/scopes';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { ALLOWED, type Decision, decide } from '../../kernel/decision';
import { isLive, type MembershipState } from './membership';

/**
 * Where a person can form teams: in units that the person leads today or administers, and in all units below. The role of an auditor adds
 * no unit (R6 p.45 f no.4-5). [MATRIKS-10]
 */
export function formingScope(reader: Reader, led: readonly { path: string }[]): Scope {
  return withSubtrees(
    scopeOf(reader, 'keep-teams'),
    led.map(({ path }) => path),
  );
}

/** A person, and the units in which this person can form teams. */
export type TeamPerson = Reader & { employeeId: string; forms: Scope };
export type TeamPlace = { unitPath: string; leadId: string; cycleStatus: CycleStatus; isOver: boolean };

const CLOSED = 'Tahun kinerja tim ini sudah ditutup, jadi tim hanya dapat dibaca.';

/** A person who can form teams in a unit can also change and end its teams, while the year is open. [MATRIKS-10] */
export function canManageTeam(person: TeamPerson, { unitPath, cycleStatus }: TeamPlace): Decision {
  return decide(
    [
      !covers(person.forms, unitPath),
      'Tim kerja hanya dapat diubah oleh pimpinan unit yang membentuknya, pimpinan di atasnya, atau admin yang membawahinya.',
    ],
    [cycleStatus !== 'open', CLOSED],
  );
}

/**
 * The lead, and people who can form teams in the unit, add and remove members (R6 p.46 no.9). They can do this while the year is open and
 * the team has not ended. [MATRIKS-10]
 */
export function canAssign(person: TeamPerson, { unitPath, leadId, cycleStatus, isOver }: TeamPlace): Decision {
  return decide(
    [
      person.employeeId !== leadId && !covers(person.forms, unitPath),
      'Anggota hanya dapat diatur oleh ketua tim, pimpinan unit yang membentuknya, atau admin yang membawahinya.',
    ],
    [cycleStatus !== 'open', CLOSED],
    [isOver, 'Tim kerja ini sudah berakhir, jadi anggotanya tidak dapat diubah.'],
  );
}

/** People who can add members can also remove them. An applicant can withdraw the application until it is answered. [MATRIKS-10] */
export function canRemove(
  person: TeamPerson,
  team: TeamPlace,
  member: { employeeId: string; state: MembershipState; isApplication: boolean },
): Decision {
  const isOwnApplication =
    member.isApplication && member.state === 'pending' && member.employeeId === person.employeeId;
  return isOwnApplication && team.cycleStatus === 'open' ? ALLOWED : canAssign(person, team);
}

type Member = { employeeId: string; appraiserId: string | null; state: MembershipState };
type Team = TeamPlace & { superiorId: string | undefined; isOpen: boolean; members: readonly Member[] };

/**
 * Whether a person sees all members: the lead, the lead's superior, and people who form or oversee teams of the unit, such as an auditor.
 * [MATRIKS-11]
 */
export function readsWholeTeam(person: TeamPerson, { unitPath, leadId, superiorId }: Omit<Team, 'members'>): boolean {
  const { employeeId, forms } = person;
  return (
    [leadId, superiorId].includes(employeeId) || covers(forms, unitPath) || covers(scopeOf(person, 'teams'), unitPath)
  );
}

/**
 * Whether a person may know of the team. Everybody may while the team takes applications. Otherwise these people may: people who see all
 * members (`readsWholeTeam`), members, people who were asked, applied or were refused, and the appraisers of all these people. [MATRIKS-11]
 */
export function mayReadTeam(person: TeamPerson, team: Team): boolean {
  const { employeeId } = person;
  const concerned = team.members.filter(({ state }) => isLive(state) || state === 'declined');
  const takesPart = concerned.some((member) => [member.employeeId, member.appraiserId].includes(employeeId));
  return takesPart || readsWholeTeam(person, team) || takesApplications(team);
}

/**
 * Whether a person sees a member. People of `readsWholeTeam` see everybody. All people see themselves, approved members see each other, and
 * an appraiser sees the people whom they appraise. Other people see nobody. [MATRIKS-11]
 */
export function seesMember(person: TeamPerson, team: Team, member: Member): boolean {
  const { employeeId } = person;
  if ([member.employeeId, member.appraiserId].includes(employeeId) || readsWholeTeam(person, team)) return true;
  const isMember = team.members.some((other) => other.employeeId === employeeId && other.state === 'approved');
  return isMember && member.state === 'approved';
}

export function takesApplications({
  isOpen,
  cycleStatus,
  isOver,
}: Pick<Team, 'isOpen' | 'cycleStatus' | 'isOver'>): boolean {
  return isOpen && cycleStatus === 'open' && !isOver;
}
