import { has } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';

/** Auditors and agency admins can read everybody's actions in the trail. Nobody can change it. */
export function mayReadAudit(reader: Reader): boolean {
  return has(reader, 'audit-trail');
}
