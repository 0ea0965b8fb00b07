'use server';

import { formatDate } from '@/lib/kernel/dates';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { changeEmployee } from '@/lib/people/commands/change-employee';
import { deactivateEmployee } from '@/lib/people/commands/deactivate-employee';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { reactivateEmployee } from '@/lib/people/commands/reactivate-employee';
import { withdrawAppointment } from '@/lib/people/commands/withdraw-appointment';
import { segmentPlaceOf } from '@/lib/people/queries/appointments';
import {
  appointForPersonInput,
  changeEmployeeInput,
  deactivateEmployeeInput,
  endAssignmentInput,
  moveEmployeeInput,
  reactivateEmployeeInput,
  withdrawAppointmentInput,
} from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const changeEmployeeAction = formAction(changeEmployeeInput, (ctx, input) => {
  changeEmployee(ctx, input);
  return { goto: paths.people.show(input.employeeId), say: 'Data pegawai tersimpan.' };
});

export const moveEmployeeAction = formAction(moveEmployeeInput, (ctx, input) => {
  moveEmployee(ctx, input);
  return {
    goto: paths.people.show(input.employeeId),
    say: `Penempatan baru berlaku mulai ${formatDate(input.fromOn)}.`,
  };
});

export const endAssignmentAction = formAction(endAssignmentInput, (ctx, input) => {
  endAssignment(ctx, input);
  return { goto: paths.people.show(input.employeeId), say: `Penempatan berakhir ${formatDate(input.lastOn)}.` };
});

export const deactivateEmployeeAction = formAction(deactivateEmployeeInput, (ctx, input) => {
  deactivateEmployee(ctx, input);
  return { goto: paths.people.show(input.employeeId), say: 'Pegawai dinonaktifkan dan tidak dapat masuk lagi.' };
});

export const reactivateEmployeeAction = formAction(reactivateEmployeeInput, (ctx, input) => {
  reactivateEmployee(ctx, input);
  return { goto: paths.people.show(input.employeeId), say: 'Pegawai aktif kembali. Tempatkan pada jabatannya.' };
});

export const appointForPersonAction = formAction(appointForPersonInput, (ctx, input) => {
  appointAppraiser(ctx, input);
  const employeeId = segmentPlaceOf(ctx.db, input.assignmentId)?.employeeId;
  return { goto: employeeId ? paths.people.show(employeeId) : paths.people.list, say: 'Pejabat penilai ditunjuk.' };
});

export const withdrawForPersonAction = formAction(withdrawAppointmentInput, (ctx, input) => {
  const { subject } = withdrawAppointment(ctx, input);
  const employeeId = segmentPlaceOf(ctx.db, subject)?.employeeId;
  return {
    goto: employeeId ? paths.people.show(employeeId) : paths.people.list,
    say: 'Penunjukan dicabut mulai hari ini.',
  };
});
