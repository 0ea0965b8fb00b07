import { has } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { type Decision, decide } from '../../kernel/decision';

/** Everybody who holds a role may see the years and their dates. */
export function mayReadCycles(reader: Reader): boolean {
  return has(reader, 'cycles');
}

/** Readiness names people of the whole agency, so it is for agency admins and auditors. */
export function mayReadReadiness(reader: Reader): boolean {
  return has(reader, 'readiness');
}

export function canManageCycles(reader: Reader): Decision {
  return decide([!has(reader, 'keep-cycles'), 'Tahun kinerja hanya dapat dikelola oleh admin instansi.']);
}
