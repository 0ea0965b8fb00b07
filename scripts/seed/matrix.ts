import { fillRest } from '@/lib/matrices/commands/fill-rest';
import { saveCell } from '@/lib/matrices/commands/save-cell';
import { takeRoles } from '@/lib/matrices/commands/take-roles';
import { listOwnRoles } from '@/lib/matrices/queries/list';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import { matrixKeyOf } from '@/lib/matrices/rules/matrix-key';
import { addMembers } from '@/lib/teams/commands/add-members';
import { approveMember } from '@/lib/teams/commands/approve-member';
import { formTeam } from '@/lib/teams/commands/form-team';
import { findTeam } from '@/lib/teams/queries/teams';
import type { Year } from './planning';
import { DEMO_PLANS, type DemoResult } from './plans';
import type { Player, Stage } from './stage';

/** The head of a division. She fills its matrix right after her own plan is agreed, and before her people write theirs. */
export const MATRIX_LEADER = 'drg. Melati Kusuma, M.K.M.';

/**
 * Lets the head of the division write who carries which work result (R6 p.47-48). The words are those of her people's sample plans, so that
 * the roles can be found in the plans later.
 */
export function layOutRoles(stage: Stage, { cycleId }: Year): void {
  const leader = stage.named(MATRIX_LEADER);
  const matrix = matrixKeyOf({ cycleId, leaderAssignmentId: leader.assignmentId });
  const { columns } = findMatrix(stage.as(leader.employeeId), matrix)!;
  for (const player of stage.planners.filter(({ unit, name }) => unit === leader.unit && name !== leader.name)) {
    /** How many roles this person already has in each column, by the index of the column. */
    const carried = new Map<number, number>();
    for (const { title, kind, supports } of DEMO_PLANS[player.plan!] as readonly DemoResult[]) {
      const at = Math.min(supports, columns.length - 1);
      const ordinal = carried.get(at) ?? 0;
      write(stage, leader, { matrix, column: columns[at]!, player, wording: title, kind, ordinal });
      carried.set(at, ordinal + 1);
    }
  }
  fillRest(stage.as(leader.employeeId), { matrix });
}

type Cell = {
  matrix: string;
  column: Parameters<typeof saveCell>[1]['column'];
  player: Player;
  wording: string;
  kind?: DemoResult['kind'];
  ordinal?: number;
};

function write(stage: Stage, leader: Player, { player, kind = 'utama', wording, ...cell }: Cell): void {
  const { assignmentId } = player;
  const role = { role: 'result', wording, resultKind: kind, method: 'layanan', share: null } as const;
  saveCell(stage.as(leader.employeeId), { ...cell, assignmentId, revision: 0, ...role });
}

/**
 * Takes the waiting roles of matrices into the person's plan. A work result with the same wording is linked to the role. A role without one
 * becomes a new result.
 */
export function takeOwnRoles(stage: Stage, { employeeId }: Player, skpId: string): void {
  const offers = listOwnRoles(stage.as(employeeId)).flatMap((own) => (own.skpId === skpId ? own.offers : []));
  if (offers.some(({ state }) => state === 'waiting')) takeRoles(stage.as(employeeId), { skpId });
}

const TEAM_LEAD = 'Dewi Anggraini, S.Gz.';

/**
 * The members from other offices and divisions, each with the work result that the member carries. For a member without one, the member's
 * appraiser has not answered yet.
 */
const MEMBERS: readonly (readonly [name: string, wording?: string])[] = [
  ['Ahmad Fauzi, S.Kep., Ns.', 'Terlayaninya balita berisiko tengkes di puskesmas yang didampingi'],
  ['Siti Rahmah, A.Md.Kep.', 'Terkunjunginya keluarga dengan balita berisiko tengkes di wilayah Kenanga'],
  ['Vina Oktaviani, S.Psi.', 'Terukurnya perubahan perilaku asuh keluarga sasaran'],
  ['Rizky Ramadhan, S.K.M.'],
];

/** Lets the health office form a team across offices in February. The appraiser of each member is asked (R6 p.46 no.10). */
export async function formWorkTeam(stage: Stage, year: Year): Promise<void> {
  await stage.begin(`${year.year}-02-02`, `Year ${year.year}: a work team across units`);
  const former = [...stage.players.values()].find(({ unit, isHead }) => unit === 'DINKES' && isHead)!;
  const { subject: teamId } = formTeam(stage.as(former.employeeId), {
    ...{ cycleId: year.cycleId, unit: 'DINKES', name: 'Percepatan Penurunan Tengkes', lead: TEAM_LEAD },
    ...{ letterNumber: `800/214/DINKES/${year.year}`, fromOn: stage.today, toOn: null, isOpen: true },
  });
  const employeeIds = MEMBERS.map(([name]) => stage.named(name).employeeId);
  addMembers(stage.as(former.employeeId), { teamId, employeeIds });
  await stage.begin(`${year.year}-02-05`, `Year ${year.year}: members approved, roles divided`);
  approveAll(stage, teamId);
  divide(stage, teamId);
  const last = stage.named('Vina Oktaviani, S.Psi.');
  takeOwnRoles(stage, last, year.skpIds.get(last.name) ?? '');
}

function approveAll(stage: Stage, teamId: string): void {
  const wanted = new Set(MEMBERS.flatMap(([name, wording]) => (wording ? [name] : [])));
  const { members } = findTeam(stage.as(stage.named(TEAM_LEAD).employeeId), teamId)!;
  for (const { id, name, appraiserId } of members)
    if (wanted.has(name) && appraiserId) approveMember(stage.as(appraiserId), { teamId, memberId: id });
}

/** Divides the lead's first work result among the approved members. The second result is not divided yet. */
function divide(stage: Stage, teamId: string): void {
  const lead = stage.named(TEAM_LEAD);
  const [column] = findMatrix(stage.as(lead.employeeId), teamId)!.columns;
  for (const [name, wording] of MEMBERS)
    if (wording) write(stage, lead, { matrix: teamId, column: column!, player: stage.named(name), wording });
}
