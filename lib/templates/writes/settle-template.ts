import type { Context } from '@/lib/kernel/context';
import { refuseField } from '@/lib/kernel/decision';
import { isNameTaken, keepingScopeOf } from '../queries/templates';
import { type MeantForInput, settleMeantFor } from './settle-meant-for';

export type TemplateInput = Omit<MeantForInput, 'positionClass'> & {
  name: string;
  positionClass: NonNullable<MeantForInput['positionClass']>;
};

/**
 * The columns of a template, from the form. Refused outside the part of the tree where the actor can make templates. Refused also if the
 * unit has another template in use with this name.
 */
export function settleTemplate(ctx: Context, { name, positionClass, ...typed }: TemplateInput, templateId = '') {
  const { unitPath, ...meant } = settleMeantFor(ctx, { ...typed, positionClass }, keepingScopeOf(ctx));
  if (isNameTaken(ctx.db, name, meant.unitId, templateId))
    refuseField('name', 'Sudah ada templat dengan nama ini untuk unit yang sama. Pakai nama lain.');
  return { row: { ...meant, positionClass, name }, unitPath };
}
