import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@/db/client';
import { mintActor } from '@/lib/auth/actor';
import type { Context } from '@/lib/kernel/context';
import { type PlainDate, startOfDay } from '@/lib/kernel/dates';
import { DEMO_AGENCY, type DemoPerson } from './agency';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A person of the sample agency, with the ids that the commands returned. */
export type Player = DemoPerson & { employeeId: string; assignmentId: string };

/** The people of the sample years, and a clock. Every call of `as` moves the clock forward by 15 seconds within the day. */
export class Stage {
  readonly players = new Map<string, Player>();
  private day: PlainDate = '2024-12-02';
  private operations = 0;

  constructor(readonly db: Connection) {}

  /** Begins a new day. `what` is printed, so that the terminal shows the progress. */
  async begin(day: PlainDate, what: string): Promise<void> {
    this.day = day;
    this.operations = 0;
    console.log(what);
    // Lets the line be printed before the next synchronous work.
    await pause(0);
  }

  /** The context of a person at the time of the clock, which is between 8 and 16 o'clock. Moves the clock forward. */
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

  /** The people who have a sample plan. Heads come before their people. */
  get planners(): Player[] {
    return [...this.players.values()].filter((player) => player.plan !== null);
  }
}
