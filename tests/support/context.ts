import type { Connection } from '@/db/client';
import { mintActor } from '@/lib/auth/actor';
import type { Context } from '@/lib/kernel/context';
import { startOfDay } from '@/lib/kernel/dates';
import type { CastMember } from './cast';

const MID_MORNING_MS = 10 * 3_600_000;

/** The context of a person of the cast at ten in the morning of a day: `actingAs(db, cast.employee, '2026-01-20')`. */
export function actingAs(db: Connection, member: CastMember, day: string): Context {
  const actor = mintActor(db, member.id);
  if (!actor) throw new Error(`${member.name} is not in this database`);
  return { db, actor, now: new Date(startOfDay('Asia/Jakarta', day).getTime() + MID_MORNING_MS) };
}
