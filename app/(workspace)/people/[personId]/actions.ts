'use server';

import type { Context } from '@/lib/kernel/context';
import { addDays, formatDate, type PlainDate } from '@/lib/kernel/dates';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { changeEmployee } from '@/lib/people/commands/change-employee';
import { deactivateEmployee } from '@/lib/people/commands/deactivate-employee';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { reactivateEmployee } from '@/lib/people/commands/reactivate-employee';
import { withdrawAppointment } from '@/lib/people/commands/withdraw-appointment';
import { withdrawPost } from '@/lib/people/commands/withdraw-post';
import { withoutLeaderWords } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { segmentPlaceOf } from '@/lib/people/queries/appointments';
import { leftWithoutLeader } from '@/lib/people/queries/leaders';
import { findPerson } from '@/lib/people/queries/person';
import {
  appointForPersonInput,
  changeEmployeeInput,
  deactivateEmployeeInput,
  endAssignmentInput,
  moveEmployeeInput,
  reactivateEmployeeInput,
  withdrawAppointmentInput,
  withdrawPostInput,
} from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

type Leaving = {
  employeeId: string;
  /** The first day on which the person no longer holds the post that they leave. */
  day: PlainDate;
  say: string;
};

/**
 * The page to open after a change: the page of the person. If the user may no longer see the person (the post has ended, or is now outside
 * the user's scope), the list.
 */
const whereSeen = (ctx: Context, employeeId: string) =>
  findPerson(ctx, employeeId) ? peoplePaths.show(employeeId) : peoplePaths.list;

/**
 * Runs an operation by which a person leaves a post. The sentence shown afterwards also names the units that the person led and that have
 * no leader now.
 */
function leaving(ctx: Context, { employeeId, day, say }: Leaving, operation: () => void) {
  const left = leftWithoutLeader(ctx.db, { personId: employeeId, day }, operation);
  return { goto: whereSeen(ctx, employeeId), say: `${say} ${withoutLeaderWords(left)}`.trim() };
}

export const changeEmployeeAction = formAction(changeEmployeeInput, (ctx, input) => {
  changeEmployee(ctx, input);
  return { goto: peoplePaths.show(input.employeeId), say: 'Data pegawai tersimpan.' };
});

export const moveEmployeeAction = formAction(moveEmployeeInput, (ctx, input) => {
  const say = `Penempatan baru berlaku mulai ${formatDate(input.fromOn)}.`;
  return leaving(ctx, { ...input, day: input.fromOn, say }, () => moveEmployee(ctx, input));
});

export const endAssignmentAction = formAction(endAssignmentInput, (ctx, input) => {
  const say = `Penempatan berakhir ${formatDate(input.lastOn)}.`;
  return leaving(ctx, { ...input, day: addDays(input.lastOn, 1), say }, () => endAssignment(ctx, input));
});

export const deactivateEmployeeAction = formAction(deactivateEmployeeInput, (ctx, input) => {
  const say = 'Pegawai dinonaktifkan dan tidak dapat masuk lagi.';
  return leaving(ctx, { ...input, day: addDays(input.lastOn, 1), say }, () => deactivateEmployee(ctx, input));
});

export const withdrawPostAction = formAction(withdrawPostInput, (ctx, input) => {
  withdrawPost(ctx, input);
  const say = 'Penempatan yang akan datang dibatalkan. Alasannya terbaca oleh pegawai ini pada Kedudukan saya.';
  return { goto: whereSeen(ctx, input.employeeId), say };
});

export const reactivateEmployeeAction = formAction(reactivateEmployeeInput, (ctx, input) => {
  reactivateEmployee(ctx, input);
  return { goto: peoplePaths.show(input.employeeId), say: 'Pegawai aktif kembali. Tempatkan pada jabatannya.' };
});

export const appointForPersonAction = formAction(appointForPersonInput, (ctx, input) => {
  appointAppraiser(ctx, input);
  const employeeId = segmentPlaceOf(ctx.db, input.assignmentId)?.employeeId;
  return { goto: employeeId ? peoplePaths.show(employeeId) : peoplePaths.list, say: 'Pejabat penilai ditunjuk.' };
});

export const withdrawForPersonAction = formAction(withdrawAppointmentInput, (ctx, input) => {
  const { subject } = withdrawAppointment(ctx, input);
  const employeeId = segmentPlaceOf(ctx.db, subject)?.employeeId;
  return {
    goto: employeeId ? peoplePaths.show(employeeId) : peoplePaths.list,
    say: 'Penunjukan dicabut mulai hari ini.',
  };
});
