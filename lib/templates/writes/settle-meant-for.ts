import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Context } from '@/lib/kernel/context';
import { reasonsOf, refuseField } from '@/lib/kernel/decision';
import { unitByText } from '@/lib/people/queries/units';
import type { FunctionalLevel, PositionClass } from '@/lib/people/rules/vocabulary';
import type { SkpForm } from '@/lib/skp/rules/vocabulary';
import { canHaveLevel } from '../rules/fit';

export type MeantForInput = {
  form: SkpForm;
  positionClass: PositionClass | null;
  functionalLevel: FunctionalLevel | null;
  positionName: string;
  /** The code or name of the unit; empty for the whole agency. */
  unit: string;
};

/**
 * The posts that an entry or a template is for, with the unit that the typed text names. Only agency admins can leave the unit empty, which
 * means the whole agency.
 */
export function settleMeantFor(ctx: Context, input: MeantForInput, scope: Scope = scopeOf(ctx.actor, 'keep-bank')) {
  const { unit: typed, ...meant } = input;
  const [levelFault] = reasonsOf(canHaveLevel(meant));
  if (levelFault) refuseField('functionalLevel', levelFault);
  if (typed === '' && scope !== 'all')
    refuseField('unit', 'Tulis kode unit Anda. Yang berlaku di seluruh instansi diisi oleh admin instansi.');
  const found = typed === '' ? { unit: undefined } : unitByText(ctx.db, typed, scope);
  if ('fault' in found && found.fault) refuseField('unit', found.fault);
  return { ...meant, unitId: found.unit?.id ?? null, unitPath: found.unit?.path ?? null };
}
