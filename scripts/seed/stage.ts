import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@/db/client';
import { mintActor } from '@/lib/auth/actor';
import type { Context } from '@/lib/kernel/context';
import { type PlainDate, startOfDay } from '@/lib/kernel/dates';
import { DEMO_AGENCY, type DemoPerson } from './agency';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A person of the sample agency with the ids from the commands. */
export type Player = DemoPerson & { employeeId: string; assignmentId: string };

/** The people of the sample years, and a clock that moves on a little with every operation of a day. */
export class Stage {
  readonly players = new Map<string, Player>();
  private day: PlainDate = '2024-12-02';
  private operations = 0;

  constructor(readonly db: Connection) {}

  /** From now on it is this day; says so. */
  async begin(day: PlainDate, what: string): Promise<void> {
    this.day = day;
    this.operations = 0;
    console.log(what);
    // Prints the line before the next synchronous work.
    await pause(0);
  }

  /** The context of a person at this moment, during office hours. */
  as(employeeId: string): Context {
    const actor = mintActor(this.db, employeeId);
    if (!actor) throw new Error(`Nobody on stage is ${employeeId}`);
    this.operations += 1;
    const sinceEight = Math.floor((this.operations * MINUTE_MS) / 4) % (8 * HOUR_MS);
    const eight = startOfDay(DEMO_AGENCY.timeZone, this.day).getTime() + 8 * HOUR_MS;
    return { db: this.db, actor, now: new Date(eight + sinceEight) };
  }

  get today(): PlainDate {
    return this.day;
  }

  named(name: string): Player {
    const player = this.players.get(name);
    if (!player) throw new Error(`Nobody on stage is called ${name}`);
    return player;
  }

  /** Everybody who has a plan, heads before their people. */
  get planners(): Player[] {
    return [...this.players.values()].filter((player) => player.plan !== null);
  }
}
