import { roleGrants } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import type { GrantedRole } from '@/lib/agency/rules/vocabulary';
import { endSessions } from '@/lib/auth/session';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { accountOf } from '../queries/accounts';
import { grantsOf } from '../queries/grants';
import { unitById } from '../queries/units';
import { canGrant } from '../rules/role-grants';

type Input = {
  employeeId: string;
  role: GrantedRole;
  /** The top unit of the subtree of a unit admin. Ignored for the other roles. */
  unitId?: string;
};

/**
 * Gives a person the role of unit admin, agency admin or auditor. All sessions of this person end, so that the person signs in again with
 * the role.
 */
export const grantRole = command(
  'role.granted',
  { moves: 'nothing' },
  (ctx, { employeeId, role, unitId: asked }: Input) => {
    const account = accountOf(ctx.db, employeeId);
    if (!account || !has(ctx.actor, 'keep-roles')) return missing('Pegawai');
    const unitId = role === 'unit-admin' ? (asked ?? '') : null;
    const unit = unitId === null ? undefined : unitById(ctx.db, unitId);
    if (unitId !== null && (!unit || unit.closedOn))
      refuseField('unit', 'Unit kerja wajib diisi. Pilih unit yang ada.');
    enforce(canGrant({ role, unitId, deactivatedOn: account.deactivatedOn }, grantsOf(ctx.db, employeeId)));
    const id = newId();
    ctx.db
      .insert(roleGrants)
      .values({ id, employeeId, role, unitId, grantedBy: ctx.actor.employeeId, grantedAt: ctx.now })
      .run();
    endSessions(ctx.db, employeeId, 'role');
    return { subject: employeeId, detail: { role, unitId } };
  },
);
