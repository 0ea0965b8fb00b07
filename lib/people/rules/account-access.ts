import { has, scopeOf } from '../../agency/rules/capabilities';
import type { GrantedRole, Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import { type Decision, decide } from '../../kernel/decision';

/** Who has no password yet, and who got a slip but has not made a password of their own. */
export const SLIP_STATES = ['none', 'unused'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

/** Without an agency admin nobody could appoint one again, save at the console of the server. */
export const LAST_ADMIN = 'Ini admin instansi terakhir yang aktif. Tunjuk admin instansi lain dahulu.';

/** Whose account it is: the units of the segments that run, and the roles they were given. */
type Holder = { employeeId: string; unitPaths: readonly string[]; roles: readonly GrantedRole[] };

/**
 * Agency admins manage every account; unit admins those of their subtree, but of nobody who holds a role: with a first password
 * for an agency admin they would take that role for themselves.
 */
export function managesAccount(manager: Reader, holder: Holder): boolean {
  if (has(manager, 'keep-officers')) return true;
  if (holder.roles.length > 0) return false;
  return holder.unitPaths.some((path) => covers(scopeOf(manager, 'keep-people'), path));
}

/** Whether a first password makes sense for this account. */
export function canIssuePassword(account: { disabledAt: Date | null; deactivatedOn: string | null }): Decision {
  return decide(
    [account.deactivatedOn !== null, 'Pegawai ini sudah nonaktif, jadi tidak dapat diberi kata sandi.'],
    [account.disabledAt !== null, 'Akun ini sedang ditutup. Buka akunnya dahulu, lalu terbitkan kata sandi.'],
  );
}

type Closing = { isSelf: boolean; isLastAdmin: boolean };

/** Whether an account may be closed: never one's own, never the last one that can appoint others. */
export function canDisable(account: { disabledAt: Date | null }, { isSelf, isLastAdmin }: Closing): Decision {
  return decide(
    [account.disabledAt !== null, 'Akun ini sudah ditutup.'],
    [isSelf, 'Anda tidak dapat menutup akun Anda sendiri. Minta admin instansi lain melakukannya.'],
    [isLastAdmin, LAST_ADMIN],
  );
}

export function canEnable(account: { disabledAt: Date | null; deactivatedOn: string | null }): Decision {
  return decide(
    [account.disabledAt === null, 'Akun ini tidak sedang ditutup.'],
    [account.deactivatedOn !== null, 'Pegawai ini sudah nonaktif. Aktifkan pegawainya dahulu.'],
  );
}
