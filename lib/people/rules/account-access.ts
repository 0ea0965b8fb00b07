import { type Decision, decide } from '../../kernel/decision';
import type { GrantedRole } from './roles';

type Manager = { employeeId: string; grants: readonly { role: GrantedRole; unitPath: string | null }[] };
/** Whose account it is: the units of the segments that run, and the roles they were given. */
type Holder = { employeeId: string; unitPaths: readonly string[]; roles: readonly GrantedRole[] };

export function isAgencyAdmin(person: Pick<Manager, 'grants'>): boolean {
  return person.grants.some(({ role }) => role === 'agency-admin');
}

/**
 * Agency admins manage every account; unit admins those of their subtree, but of nobody who holds a role: with a first password
 * for an agency admin they would take that role for themselves.
 */
export function managesAccount(manager: Manager, holder: Holder): boolean {
  if (isAgencyAdmin(manager)) return true;
  if (holder.roles.length > 0) return false;
  return manager.grants.some(
    ({ role, unitPath }) =>
      role === 'unit-admin' && unitPath !== null && holder.unitPaths.some((path) => path.startsWith(unitPath)),
  );
}

/** Whether a first password makes sense for this account. */
export function canIssuePassword(account: { disabledAt: Date | null; deactivatedOn: string | null }): Decision {
  return decide(
    [account.deactivatedOn !== null, 'Pegawai ini sudah nonaktif, jadi tidak dapat diberi kata sandi.'],
    [account.disabledAt !== null, 'Akun ini sedang ditutup. Buka akunnya dahulu, lalu terbitkan kata sandi.'],
  );
}
