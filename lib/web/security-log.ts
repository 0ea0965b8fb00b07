import { securityEvents } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { noteFault } from './faults';

export type SecurityEvent = { kind: string; employeeId?: string; address: string; detail: string };

/** Notes a try at what is not one's own. Must never stand in the way of the answer, so a write that fails is only logged. */
export function noteSecurityEvent(db: Db, event: SecurityEvent): void {
  try {
    db.insert(securityEvents)
      .values({ ...event, at: new Date(), detail: event.detail.slice(0, 500), address: event.address.slice(0, 60) })
      .run();
  } catch (error) {
    noteFault(error, 'storage');
  }
}

/** Who asks, as the listener found out (`trusted-proxy.ts`); never X-Forwarded-For, which anybody can send. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-capaian-client') || 'langsung';
}

/** What is kept of the device that a session was opened on. */
export function deviceOfRequest(headers: Headers): { userAgent: string; address: string } {
  return { userAgent: headers.get('user-agent') ?? '', address: clientAddress(headers) };
}
