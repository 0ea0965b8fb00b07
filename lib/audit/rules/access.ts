import type { GrantedRole } from '../../people/rules/roles';

/** Auditors and agency admins read the trail of everybody's deeds. Nobody changes it. */
export function mayReadAudit(reader: { grants: readonly { role: GrantedRole }[] }): boolean {
  return reader.grants.some(({ role }) => role === 'auditor' || role === 'agency-admin');
}
