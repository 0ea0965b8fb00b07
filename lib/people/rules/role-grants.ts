import type { GrantedRole } from '../../agency/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';
import { LAST_ADMIN } from './account-access';

type Held = { role: GrantedRole; unitId: string | null };
type Wanted = Held & { deactivatedOn: string | null };

/**
 * Whether a role may be given to a person who holds the roles `held`. The same role for the same unit can be held only once, and an auditor
 * cannot be an admin.
 */
export function canGrant({ role, unitId, deactivatedOn }: Wanted, held: readonly Held[]): Decision {
  const conflicts = held.some((other) => (other.role === 'auditor') !== (role === 'auditor'));
  return decide(
    [deactivatedOn !== null, 'Pegawai ini sudah nonaktif, jadi tidak dapat diberi peran.'],
    [held.some((other) => other.role === role && other.unitId === unitId), 'Pegawai ini sudah memegang peran itu.'],
    [conflicts, 'Auditor hanya membaca, jadi tidak dapat sekaligus menjadi admin. Cabut peran yang lama dahulu.'],
  );
}

export function canRevoke(grant: { revokedAt: Date | null }, isLastAdmin: boolean): Decision {
  return decide([grant.revokedAt !== null, 'Peran ini sudah dicabut.'], [isLastAdmin, LAST_ADMIN]);
}
