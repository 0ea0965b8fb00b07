import { has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import type { GrantedRole } from '../../agency/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';

/**
 * The reason shown if the agency would lose its last active agency admin. Then nobody could give this role again, except at the console of
 * the server.
 */
export const LAST_ADMIN = 'Ini admin instansi terakhir yang aktif. Tunjuk admin instansi lain dahulu.';

/**
 * The holder of an account: the roles held, and the paths of the units of the open segments. For a person without an open segment: of the
 * last segment.
 */
type Holder = { employeeId: string; unitPaths: readonly string[]; roles: readonly GrantedRole[] };

/**
 * Whether a person manages an account. Agency admins manage all accounts. Unit admins manage the accounts of their subtree, except those of
 * people who hold a role. Otherwise a unit admin could issue a first password for an agency admin and take over that role.
 */
export function managesAccount(manager: Reader, holder: Holder): boolean {
  if (has(manager, 'keep-officers')) return true;
  if (holder.roles.length > 0) return false;
  return holder.unitPaths.some((path) => covers(scopeOf(manager, 'keep-people'), path));
}

/** Whether this account can get a first password. */
export function canIssuePassword(account: { disabledAt: Date | null; deactivatedOn: string | null }): Decision {
  return decide(
    [account.deactivatedOn !== null, 'Pegawai ini sudah nonaktif, jadi tidak dapat diberi kata sandi.'],
    [account.disabledAt !== null, 'Akun ini sedang ditutup. Buka akunnya dahulu, lalu terbitkan kata sandi.'],
  );
}

type Closing = { isSelf: boolean; isLastAdmin: boolean };

/** Whether an account may be closed. Nobody may close their own, or that of the last agency admin. */
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
