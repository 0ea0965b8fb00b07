import { storageHealth } from '@/lib/web/disturbance';
import { faultsOfLastHour } from '@/lib/web/faults';

const STORAGE = {
  ok: 'ok',
  unreadable: 'the database cannot be read (basis data tidak dapat dibaca)',
  unwritable: 'the database cannot be written (basis data tidak dapat ditulisi)',
} as const;

/**
 * For launchers and monitors. Answers 200 if the database can be read and written, otherwise 503 with the name of what fails. The second
 * line says how many faults there were in the last hour.
 */
export function GET(): Response {
  const health = storageHealth();
  const { count } = faultsOfLastHour();
  const words = `${STORAGE[health]}\nfaults in the last hour (gangguan dalam satu jam terakhir): ${count}\n`;
  return new Response(words, { status: health === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
