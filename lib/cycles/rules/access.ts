import { type Decision, decide } from '../../kernel/decision';
import type { GrantedRole } from '../../people/rules/roles';

type Reader = { grants: readonly { role: GrantedRole }[] };

/** Agency admins open and change the years; auditors look on. */
export function mayReadCycles(reader: Reader): boolean {
  return reader.grants.some(({ role }) => role === 'agency-admin' || role === 'auditor');
}

export function mayManageCycles(reader: Reader): Decision {
  return decide([
    !reader.grants.some(({ role }) => role === 'agency-admin'),
    'Tahun kinerja hanya dapat dikelola oleh admin instansi.',
  ]);
}
