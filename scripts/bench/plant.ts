import { eq } from 'drizzle-orm';
import type { Connection } from '@/db/client';
import { accounts, installations } from '@/db/schema';
import { hashPassword } from '@/lib/auth/password';
import { periodsOf } from '@/lib/cycles/queries';
import { startOfDay } from '@/lib/kernel/dates';
import { prepareInstallation } from '@/lib/web/boot';
import { openDataFolder } from '@/lib/web/data-folder';
import { cast, plantCast } from '@/tests/support/cast';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle } from '@/tests/support/given';
import { inventPeople, inventUnits, type PlantedPerson } from './plant/agency';
import { type PlantedGoals, plantGoals } from './plant/goals';
import { type PlantedMatrix, plantMatrix } from './plant/matrix';
import { plantPeople, plantUnits } from './plant/people';
import { plantAchievements, plantDocuments } from './plant/year';

export const PEOPLE = 12_000;
export const PASSWORD = 'sandi untuk mengukur';
const TODAY = '2026-07-01';
const MID_MORNING_MS = 10 * 3_600_000;

export type Planted = {
  db: Connection;
  cycleId: string;
  periodId: string;
  people: readonly PlantedPerson[];
  /** A person who leads about twenty others. */
  leader: PlantedPerson;
  drafts: readonly { person: PlantedPerson; skpId: string }[];
  /** The unit whose objectives are measured. */
  goals: PlantedGoals;
  /** A matrix of 60 people and 40 indicators. */
  matrix: PlantedMatrix;
  agreedSkpId: string;
  draftSkpId: string;
};
type Tell = (sentence: string) => void;

/**
 * Fills an empty data folder with an agency of 12,000 people in about 600 units. Its clock shows 1 July 2026. Most rows are written
 * directly into the tables (see rows.ts). Most of the measured pages belong to the cast of the tests, whose records are made by commands.
 * `writing` more people than usual have a draft plan.
 */
export async function plantAgency(tell: Tell, { writing = 0 } = {}): Promise<Planted> {
  const { db } = await openDataFolder();
  prepareInstallation(db, 'test');
  // Only the benchmark uses this connection, so its writes need not survive a power cut. The servers open their own connections with the
  // usual settings.
  db.$client.pragma('synchronous = OFF');
  db.$client.pragma('cache_size = -256000');
  moveClock(db);
  plantCast(db);
  await givePassword(db, cast.employee.id);
  const cycleId = givenOpenCycle(db, { year: 2026 }).id;
  const year = { cycleId, firstPeriodId: periodsOf(db, cycleId)[0]!.id };
  const units = inventUnits();
  const people = inventPeople(units, PEOPLE);
  const { drafts, goals, matrix } = db.$client.transaction(() => {
    plantUnits(db, units);
    plantPeople(db, people);
    tell(`${people.length} people in ${units.length} units`);
    plantAchievements(db, units, year, cast.agencyAdmin.id);
    const planted = plantDocuments(db, people, year, writing);
    tell('plans, reports and appraisals');
    const goals = plantGoals(db, units, cycleId, cast.agencyAdmin.id);
    tell('objectives of units');
    return { ...planted, goals, matrix: plantMatrix(db, cycleId) };
  })();
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  const agreedSkpId = givenAgreedSkp(db, cast.employee).skpId;
  const draftSkpId = givenDraftSkp(db, cast.colleague).skpId;
  const leader = people.find(({ isHead, positionClass }) => isHead && positionClass === 'pengawas')!;
  return { db, cycleId, periodId: year.firstPeriodId, people, leader, drafts, goals, matrix, agreedSkpId, draftSkpId };
}

async function givePassword(db: Connection, employeeId: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  db.update(accounts).set({ passwordHash }).where(eq(accounts.employeeId, employeeId)).run();
}

function moveClock(db: Connection): void {
  const offset = startOfDay('Asia/Jakarta', TODAY).getTime() + MID_MORNING_MS - Date.now();
  db.update(installations).set({ clockOffsetMs: offset }).run();
}
