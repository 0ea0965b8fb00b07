'use server';

import type { Context } from '@/lib/kernel/context';
import { formatDate } from '@/lib/kernel/dates';
import { addPosition } from '@/lib/people/commands/add-position';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { changePosition } from '@/lib/people/commands/change-position';
import { changeUnit } from '@/lib/people/commands/change-unit';
import { closePosition } from '@/lib/people/commands/close-position';
import { closeUnit } from '@/lib/people/commands/close-unit';
import { withdrawAppointment } from '@/lib/people/commands/withdraw-appointment';
import { unitPaths } from '@/lib/people/paths';
import { positionById } from '@/lib/people/queries/positions';
import {
  addPositionInput,
  appointForUnitInput,
  changePositionInput,
  changeUnitInput,
  closePositionInput,
  closeUnitInput,
  withdrawAppointmentInput,
} from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const changeUnitAction = formAction(changeUnitInput, (ctx, input) => {
  changeUnit(ctx, input);
  return { goto: unitPaths.show(input.unitId), say: 'Perubahan unit tersimpan.' };
});

export const closeUnitAction = formAction(closeUnitInput, (ctx, input) => {
  closeUnit(ctx, input);
  return { goto: unitPaths.show(input.unitId), say: `Unit ditutup pada ${formatDate(input.closedOn)}.` };
});

export const addPositionAction = formAction(addPositionInput, (ctx, input) => {
  addPosition(ctx, input);
  return { goto: unitPaths.show(input.unitId), say: `Jabatan ${input.position} ditambahkan.` };
});

export const changePositionAction = formAction(changePositionInput, (ctx, input) => {
  changePosition(ctx, input);
  return { goto: unitOf(ctx, input.positionId), say: 'Jabatan tersimpan.' };
});

export const closePositionAction = formAction(closePositionInput, (ctx, input) => {
  closePosition(ctx, input);
  return { goto: unitOf(ctx, input.positionId), say: `Jabatan ditutup pada ${formatDate(input.closedOn)}.` };
});

export const appointForUnitAction = formAction(appointForUnitInput, (ctx, input) => {
  appointAppraiser(ctx, input);
  return { goto: unitPaths.show(input.unitId), say: 'Penunjukan untuk unit ini tersimpan.' };
});

export const withdrawForUnitAction = formAction(withdrawAppointmentInput, (ctx, input) => {
  const { subject } = withdrawAppointment(ctx, input);
  return { goto: unitPaths.show(subject), say: 'Penunjukan dicabut mulai hari ini.' };
});

function unitOf(ctx: Context, positionId: string): string {
  const position = positionById(ctx.db, positionId);
  return position ? unitPaths.show(position.unitId) : unitPaths.list;
}
