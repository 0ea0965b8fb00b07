import { type Decision, decide } from '../../kernel/decision';
import type { GrantedRole } from '../../people/rules/roles';

type Reader = { grants: readonly { role: GrantedRole }[] };

/** Whoever administers or audits sees the years and their dates. */
export function mayReadCycles(reader: Reader): boolean {
  return reader.grants.length > 0;
}

/** Readiness names people of the whole agency, so it is for agency admins and auditors. */
export function mayReadReadiness(reader: Reader): boolean {
  return reader.grants.some(({ role }) => role === 'agency-admin' || role === 'auditor');
}

export function mayManageCycles(reader: Reader): Decision {
  return decide([
    !reader.grants.some(({ role }) => role === 'agency-admin'),
    'Tahun kinerja hanya dapat dikelola oleh admin instansi.',
  ]);
}
