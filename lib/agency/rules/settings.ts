import { type Decision, decide } from '../../kernel/decision';
import { has } from './capabilities';
import type { Reader } from './roles';

/** Only agency admins may change the settings of the agency. */
export function maySetAgency(reader: Reader): boolean {
  return has(reader, 'keep-settings');
}

/** The idle limit must not be longer than the absolute limit. Otherwise the absolute limit would always end a session first. */
export function canLimitSessions(idleMinutes: number, absoluteHours: number): Decision {
  return decide([
    idleMinutes > absoluteHours * 60,
    'Batas tanpa kegiatan tidak boleh lebih panjang daripada batas satu kali masuk.',
  ]);
}
