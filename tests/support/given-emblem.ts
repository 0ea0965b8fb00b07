import type { Connection } from '@/db/client';
import { setEmblem } from '@/lib/agency/commands/set-emblem';
import { cast } from './cast';
import { actingAs } from './context';

/** An image of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function givenEmblem(db: Connection, day = '2026-01-05'): string {
  return setEmblem(actingAs(db, cast.agencyAdmin, day), { bytes: PNG }).emblemId;
}
