import { todayOf } from '@/lib/agency/queries';
import type { CycleRow } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { formatDate, isWithin, type PlainDate } from '@/lib/kernel/dates';
import { enforce, missing, refuseField, refuseFields } from '@/lib/kernel/decision';
import { employedPeopleByText, segmentsOf } from '@/lib/people/queries/person';
import { findTeam, listTeamsOfUnit, type TeamInHand, teamPerson } from '../queries/teams';
import { canManageTeam } from '../rules/access';
import { dayOfTeam, sameTeam, termFaults } from '../rules/terms';

export type TeamFields = {
  name: string;
  /** The lead's NIP, sign-in name or full name. */
  lead: string;
  letterNumber: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
  isOpen: boolean;
};

/** A team that the actor can change; otherwise refused or missing. */
export function teamToManage(ctx: Context, teamId: string): TeamInHand {
  const { team } = findTeam(ctx, teamId) ?? missing('Tim kerja');
  enforce(canManageTeam(teamPerson(ctx), team));
  return team;
}

type Place = { cycle: CycleRow; unitId: string; teamId?: string };

/** Refuses a term outside the year, and a name that another team of the unit uses on the same days. */
export function checkTermAndName(ctx: Context, { cycle, unitId, teamId }: Place, fields: TeamFields): void {
  refuseFields(termFaults(fields, cycle));
  const other = sameTeam(listTeamsOfUnit(ctx.db, { cycleId: cycle.id, unitId }), { ...fields, id: teamId });
  if (other)
    refuseField(
      'name',
      `Unit ini sudah memiliki tim bernama “${other.name}” pada waktu yang sama. Pakai nama lain, atau ubah tim yang sudah ada.`,
    );
}

/**
 * The person who was typed as lead, with the segment (person in a post) in which this person leads the team. Refused if nobody is found, or
 * more than one person.
 */
export function leadFrom(ctx: Context, cycle: CycleRow, fields: TeamFields) {
  const [person, another] = employedPeopleByText(ctx.db, fields.lead);
  if (!person)
    refuseField(
      'lead',
      `“${fields.lead}” tidak ditemukan di antara PNS dan PPPK aktif. Tulis NIP atau nama lengkapnya.`,
    );
  if (another) refuseField('lead', `Ada lebih dari satu pegawai bernama “${fields.lead}”. Tulis NIP-nya.`);
  return leadAs(ctx, cycle, fields, person);
}

/**
 * The person with the segment in which this person leads the team: the segment of the team's day (`dayOfTeam`). Refused if there is none.
 */
export function leadAs(ctx: Context, cycle: CycleRow, fields: TeamFields, person: { id: string; name: string }) {
  const day = dayOfTeam(fields, cycle, todayOf(ctx));
  const segment = segmentsOf(ctx.db, person.id).find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn));
  if (!segment)
    refuseField(
      'lead',
      `${person.name} tidak memiliki jabatan pada ${formatDate(day)}, jadi tidak dapat memimpin tim ini. Pilih orang lain, atau ubah tanggalnya.`,
    );
  return { ...person, assignmentId: segment.id };
}
