import { type Decision, decide } from '../../kernel/decision';

type Reader = { grants: readonly { role: string }[] };

/** Only agency admins set how the agency prints, signs and signs in. */
export function maySetAgency({ grants }: Reader): boolean {
  return grants.some(({ role }) => role === 'agency-admin');
}

/** A day's session that idles longer than it may live would never end by idling. */
export function limitsFit(idleMinutes: number, absoluteHours: number): Decision {
  return decide([
    idleMinutes > absoluteHours * 60,
    'Batas tanpa kegiatan tidak boleh lebih panjang daripada batas satu kali masuk.',
  ]);
}
