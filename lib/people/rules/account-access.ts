import { has, scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers } from '../../agency/rules/scopes';
import type { GrantedRole } from '../../agency/rules/vocabulary';
import { type Decision, decide } from '../../kernel/decision';

/** Said when the last agency admin would lose this role. Then nobody could give it again, except at the console of the server. */
export const LAST_ADMIN = 'Ini admin instansi terakhir yang aktif. Tunjuk admin instansi lain dahulu.';

/** The holder of an account: the roles, and the units of the open segments, or of the last one for a person without a post. */
type Holder = { employeeId: string; unitPaths: readonly string[]; roles: readonly GrantedRole[] };

/**
 * Whether a person manages an account. Agency admins manage all. Unit admins manage those of their subtree, but not of people who hold a
 * role: with a first password for an agency admin they could take over that role.
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
