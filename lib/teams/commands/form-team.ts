import { workTeams } from '@/db/schema';
import { covers, type Scope } from '@/lib/agency/rules/scopes';
import { findCycle } from '@/lib/cycles/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing, Rejection, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { type Unit, unitByText } from '@/lib/people/queries/units';
import { teamPerson } from '../queries/teams';
import { checkTermAndName, leadFrom, type TeamFields } from '../writes/teams';

type Input = TeamFields & {
  cycleId: string;
  /** The code or name of the unit that forms the team. */
  unit: string;
};

/** A unit forms a work team for a year, with lead, term and letter of assignment (R6 p.39 d, p.45-49). `subject` is the id of the team. */
export const formTeam = command(
  'team.formed',
  { moves: 'teams' },
  (ctx, { cycleId, unit: typed, ...fields }: Input) => {
    const { forms } = teamPerson(ctx);
    if (forms !== 'all' && forms.length === 0) missing('Halaman');
    const cycle = findCycle(ctx.db, cycleId) ?? missing('Tahun kinerja');
    if (cycle.status !== 'open')
      throw new Rejection(['Tahun kinerja ini tidak sedang dibuka, jadi tim kerja tidak dapat dibentuk.']);
    const unit = unitFrom(ctx, typed, forms);
    checkTermAndName(ctx, { cycle, unitId: unit.id }, fields);
    const lead = leadFrom(ctx, cycle, fields);
    const { name, letterNumber, fromOn, toOn, isOpen } = fields;
    const id = newId();
    ctx.db
      .insert(workTeams)
      .values({
        ...{ id, cycleId, unitId: unit.id, name, letterNumber, fromOn, toOn, isOpen },
        leadAssignmentId: lead.assignmentId,
        formedBy: ctx.actor.employeeId,
        formedAt: ctx.now,
      })
      .run();
    sendNews(ctx, [lead.id], { kind: 'team-lead', subject: id, detail: { team: name } });
    return { subject: id, detail: { team: name, unit: unit.name, lead: lead.name, letterNumber, fromOn, toOn } };
  },
);

/**
 * The unit that the text names, if the actor can form teams there. The text is first compared with all units. If it names one unit in which
 * the actor cannot form teams, it is refused, even if a unit of the actor has a similar name.
 */
function unitFrom({ db }: Context, typed: string, forms: Scope): Unit {
  const { unit: meant } = unitByText(db, typed, 'all');
  if (meant && !covers(forms, meant.path))
    refuseField('unit', `${meant.name} bukan unit yang Anda pimpin atau kelola. Tulis unit Anda sendiri.`);
  const { unit, fault } = unitByText(db, typed, forms);
  return unit ?? refuseField('unit', fault ?? '');
}
