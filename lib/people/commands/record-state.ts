import { employeeStates } from '@/db/schema';
import { enforce, enforceField, missing, refuseField, refuseFields } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { findPerson } from '../queries/person';
import { statesOf } from '../queries/states';
import { canChangePerson } from '../rules/access';
import { canBeginOn } from '../rules/segments';
import { canBeginWork, canRecord, type StateInput, stateFaults } from '../rules/states';
import { reportingLineCommand } from '../writes/line-command';

type Input = StateInput & { employeeId: string; letterNumber: string; note: string };

/** Records a special state of a person from a day on: study, leave without pay, suspension and the like (R6 p.62-66). */
export const recordState = reportingLineCommand(
  'employee.state-recorded',
  { moves: 'people' },
  (ctx, input: Input) => {
    const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
    enforce(canChangePerson(ctx.actor, person));
    refuseFields(stateFaults(input));
    enforceField('fromOn', canBeginOn(person.bornOn, input.fromOn));
    enforceField('fromOn', canRecord(statesOf(ctx.db, person.id), input));
    if (input.kind === 'cpns') enforceField('fromOn', canBeginWork(person.segments, input.fromOn));
    const { letterNumber, note, kind, fromOn, toOn } = input;
    if (!letterNumber) refuseField('letterNumber', 'Nomor surat wajib diisi.');
    const id = newId();
    ctx.db
      .insert(employeeStates)
      .values({
        ...{ id, employeeId: person.id, kind, fromOn, toOn, letterNumber, note },
        ...(kind === 'tugas-belajar' && studyOf(input)),
        recordedBy: ctx.actor.employeeId,
        recordedAt: ctx.now,
      })
      .run();
    return { subject: person.id, detail: { stateId: id, fromOn, toOn } };
  },
  ({ fromOn }) => [fromOn],
);

/** The facts of a study. Universities abroad have no Indonesian accreditation, so none is stored for them. */
function studyOf({ studyPlace, institution, programme, ...study }: StateInput) {
  const isHome = studyPlace === 'dalam-negeri';
  const { studyLevel, universityAccreditation, programmeAccreditation } = study;
  const accreditations = isHome ? { universityAccreditation, programmeAccreditation } : {};
  return { studyLevel, studyPlace, institution, programme, ...accreditations };
}
