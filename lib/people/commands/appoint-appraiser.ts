import { appraiserAppointments } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce, enforceField, missing, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { capacityLabels } from '../labels';
import { type AppointmentSubject, listAppointments, segmentPlaceOf } from '../queries/appointments';
import { replacedByBackdated } from '../queries/backdated-letters';
import { bornOnOf, peopleByText, segmentsOf } from '../queries/person';
import { headPost, holdersFrom } from '../queries/positions';
import { appraiserOfPersonOn } from '../queries/reporting-line';
import { settledFor } from '../queries/settled';
import { findUnit } from '../queries/units';
import * as rules from '../rules/appointments';
import { canAppointIn, canBeNamedBy, canName, canNameOverSelf, type Subject } from '../rules/naming';
import { canBeginOn, latestOf } from '../rules/segments';
import type { AppraiserCapacity } from '../rules/vocabulary';
import { tellAppraised } from '../writes/tell-appraised';

type Input = AppointmentSubject & {
  appraiser: string;
  capacity: AppraiserCapacity;
  letterNumber: string;
  reason: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
};

/**
 * Records an appointment: a person appraises instead of the appraiser that follows from the tree. The appointment is for one segment, or
 * for all who report to the head of a unit (R6 p.89). Earlier appointments are never overwritten.
 */
export const appointAppraiser = command('appraiser.appointed', { moves: 'people' }, (ctx, input: Input) => {
  const place = placeOf(ctx, input) ?? missing(input.unitId ? 'Unit' : 'Pegawai');
  enforce(canName(ctx.actor, place));
  const appraiserId = personMeant(ctx, input.appraiser);
  enforceField('appraiser', canBeNamedBy(ctx.actor, appraiserId));
  if (appraiserId === place.employeeId) refuseField('appraiser', 'Seseorang tidak dapat menilai dirinya sendiri.');
  const { assignmentId, unitId, capacity, reason, fromOn, toOn } = input;
  enforceField('capacity', rules.canActFor(capacity, unitId !== undefined));
  enforceField('capacity', rules.canBeNamed(latestOf(segmentsOf(ctx.db, appraiserId)), capacity));
  enforceField('fromOn', canBeginOn(bornOnOf(ctx.db, appraiserId), fromOn));
  enforceField('fromOn', rules.canLeadUnitOn(place.closedOn ?? null, fromOn));
  enforceField('fromOn', canAppointIn(input, settledFor(ctx.db, input)));
  checkTerm(ctx, input);
  if (unitId !== undefined) checkPost(ctx, unitId, appraiserId, input);
  const id = newId();
  const letterNumber = input.letterNumber || null;
  const by = { appointedBy: ctx.actor.employeeId, appointedAt: ctx.now };
  const values = { id, assignmentId, unitId, appraiserId, capacity, reason, letterNumber, fromOn, toOn, ...by };
  const ownAppraiser = () => appraiserOfPersonOn(ctx.db, ctx.actor.employeeId, fromOn);
  const ownBefore = ownAppraiser();
  ctx.db.insert(appraiserAppointments).values(values).run();
  enforceField('appraiser', canNameOverSelf(ownBefore, ownAppraiser(), appraiserId));
  const named = { capacity: capacityLabels[capacity], fromOn };
  sendNews(ctx, [appraiserId], { kind: 'named-appraiser', subject: appraiserId, detail: named });
  tellAppraised(ctx, { path: place.path, assignmentId }, fromOn);
  for (const replaced of replacedByBackdated(ctx, id))
    sendNews(ctx, [replaced], { kind: 'replaced-backdated', subject: replaced, detail: { fromOn } });
  const detail = { appointmentId: id, appraiserId, capacity, letterNumber, fromOn, toOn };
  return { subject: unitId ?? assignmentId, detail };
});

type Place = Subject & { closedOn?: PlainDate | null };

function placeOf(ctx: Context, subject: AppointmentSubject): Place | undefined {
  if (subject.unitId !== undefined) {
    const unit = findUnit(ctx, subject.unitId);
    return unit && { path: unit.path, closedOn: unit.closedOn, isLeading: true };
  }
  const segment = segmentPlaceOf(ctx.db, subject.assignmentId);
  if (!segment || !covers(scopeOf(ctx.actor, 'people'), segment.unitPath)) return undefined;
  return { path: segment.unitPath, employeeId: segment.employeeId, isLeading: segment.isHead };
}

function personMeant(ctx: Context, typed: string): string {
  const [person, another] = peopleByText(ctx.db, typed);
  if (!person)
    refuseField('appraiser', `"${typed}" tidak ditemukan di antara pegawai aktif. Tulis NIP atau nama lengkapnya.`);
  if (another) refuseField('appraiser', `Ada lebih dari satu pegawai bernama "${typed}". Tulis NIP-nya.`);
  return person.id;
}

function checkTerm(ctx: Context, input: Input): void {
  const { capacity, letterNumber } = input;
  if (rules.needsLetter(capacity) && !letterNumber)
    refuseField('letterNumber', 'Nomor surat wajib diisi untuk Plt., Plh., dan pendelegasian.');
  enforceField('toOn', rules.canActUntil(input, { capacity, plhMaxDays: findAgency(ctx.db).plhMaxDays }));
  enforceField('fromOn', rules.canActBeside(lettersOf(ctx, input), input));
}

/**
 * The terms of the earlier appointments that were not withdrawn, each to the last day in its letter. An early end does not count: if the
 * person named has left and comes back, the letter counts again.
 */
function lettersOf(ctx: Context, subject: AppointmentSubject): rules.Term[] {
  return listAppointments(ctx.db, subject).map(({ fromOn, letterToOn }) => ({ fromOn, toOn: letterToOn }));
}

/**
 * Refuses a person who holds the unit's open leading post on a day of the term, because nobody acts for themselves. If the unit has no open
 * leading post, nobody is refused.
 */
function checkPost(ctx: Context, unitId: string, appraiserId: string, input: Input): void {
  const post = headPost(ctx.db, unitId);
  const holders = post ? holdersFrom(ctx.db, post.id, input.fromOn) : [];
  enforceField('appraiser', rules.canStandInFor(appraiserId, input, holders));
}
