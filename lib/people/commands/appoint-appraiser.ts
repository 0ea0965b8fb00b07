import { appraiserAppointments } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce, missing, reasonsOf, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { type AppointmentSubject, listAppointments, segmentPlaceOf } from '../queries/appointments';
import { peopleByText, segmentsOf } from '../queries/person';
import { findUnit } from '../queries/units';
import { canAdminister, mayReadPeopleOf } from '../rules/access';
import { type AppraiserCapacity, isFree, mayBeNamed, needsLetter } from '../rules/appointments';
import { latestOf } from '../rules/segments';

type Input = AppointmentSubject & {
  appraiser: string;
  capacity: AppraiserCapacity;
  letterNumber: string;
  reason: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
};

/**
 * Names who appraises where the tree does not say it: one segment, or all who report to the head of a unit (R6 p.89). Earlier
 * appointments are never overwritten.
 */
export const appointAppraiser = command('appraiser.appointed', (ctx, input: Input) => {
  const place = placeOf(ctx, input) ?? missing(input.unitId ? 'Unit' : 'Pegawai');
  enforce(canAdminister(ctx.actor, place.path));
  const appraiserId = personMeant(ctx, input.appraiser);
  if (appraiserId === place.employeeId) refuseField('appraiser', 'Seseorang tidak dapat menilai dirinya sendiri.');
  const [unfit] = reasonsOf(mayBeNamed(latestOf(segmentsOf(ctx.db, appraiserId)), input.capacity));
  if (unfit) refuseField('capacity', unfit);
  checkTerm(ctx, input);
  const id = newId();
  const { assignmentId, unitId, capacity, reason, fromOn, toOn } = input;
  const letterNumber = input.letterNumber || null;
  const by = { appointedBy: ctx.actor.employeeId, appointedAt: ctx.now };
  const values = { id, assignmentId, unitId, appraiserId, capacity, reason, letterNumber, fromOn, toOn, ...by };
  ctx.db.insert(appraiserAppointments).values(values).run();
  return { subject: unitId ?? assignmentId, detail: { appointmentId: id, appraiserId, capacity, fromOn, toOn } };
});

function placeOf(ctx: Context, subject: AppointmentSubject): { path: string; employeeId?: string } | undefined {
  if (subject.unitId !== undefined) return findUnit(ctx, subject.unitId);
  const segment = segmentPlaceOf(ctx.db, subject.assignmentId);
  if (!segment || !mayReadPeopleOf(ctx.actor, segment.unitPath)) return undefined;
  return { path: segment.unitPath, employeeId: segment.employeeId };
}

function personMeant(ctx: Context, typed: string): string {
  const [person, another] = peopleByText(ctx.db, typed);
  if (!person)
    refuseField('appraiser', `"${typed}" tidak ditemukan di antara pegawai aktif. Tulis NIP atau nama lengkapnya.`);
  if (another) refuseField('appraiser', `Ada lebih dari satu pegawai bernama "${typed}". Tulis NIP-nya.`);
  return person.id;
}

function checkTerm(ctx: Context, input: Input): void {
  const { capacity, letterNumber, fromOn, toOn } = input;
  if (input.unitId !== undefined && capacity === 'definitif') {
    refuseField('capacity', 'Pejabat definitif ditetapkan dengan menempatkannya pada jabatan pimpinan unit ini.');
  }
  if (needsLetter(capacity) && !letterNumber)
    refuseField('letterNumber', 'Nomor surat wajib diisi untuk Plt. dan Plh.');
  if (toOn !== null && toOn < fromOn) refuseField('toOn', 'Hari terakhir tidak boleh sebelum hari pertama.');
  const [taken] = reasonsOf(isFree(listAppointments(ctx.db, input), { fromOn, toOn }));
  if (taken) refuseField('fromOn', taken);
}
