// Fills an empty demo folder: CAPAIAN_MODE=demo DATA_DIR=… tsx scripts/seed/demo.ts. It fills the year 2025 completely, and the year 2026
// until the first of July. The records are written by commands, so the sample data follows the rules.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installations } from '@/db/schema';
import { startOfDay } from '@/lib/kernel/dates';
import { prepareInstallation } from '@/lib/web/boot';
import { dataFolder, openDataFolder } from '@/lib/web/data-folder';
import { DEMO_SIGN_INS_FILE, type DemoSignIns } from '@/lib/web/demo-sign-ins';
import { DEMO_AGENCY, type DemoUnitCode } from './agency';
import { appraisePeriod, enterAchievements } from './appraising';
import { fillBank, giveOutTemplate } from './bank';
import { agreeGoals, enterMarchChanges, realiseGoals } from './goals';
import { formWorkTeam, layOutRoles, MATRIX_LEADER, takeOwnRoles } from './matrix';
import { DEMO_PASSWORD, settlePeople } from './people';
import { closeYear, openYear, type PlanEnd, planYear, type Year } from './planning';
import { type CheckInEnd, reportQuarter } from './reporting';
import { grantLeave, ON_LEAVE, sendToStudy, talkOver } from './special';
import { type Player, Stage } from './stage';

const DEMO_DAY = '2026-07-01';
const NINE_IN_THE_MORNING_MS = 9 * 3_600_000;

/** The state of this year's plan on the day of the demo, for the people whose plan is not agreed. */
const PLANS: Readonly<Record<string, PlanEnd>> = {
  'Vina Oktaviani, S.Psi.': 'draft',
  'Joko Susilo': 'returned',
  'Nurhayati Lubis, S.K.M.': 'submitted',
  'Eko Prasetyo, A.Md.': 'submitted',
  'Aisyah Putri, S.Pd.': 'none',
  [ON_LEAVE]: 'none',
};
const SECOND_QUARTER: Readonly<Record<string, CheckInEnd>> = {
  'Ahmad Fauzi, S.Kep., Ns.': 'draft',
  'Sri Wahyuni, S.Farm., Apt.': 'submitted',
  'Dewi Anggraini, S.Gz.': 'submitted',
  'Indah Kurniasih, S.Pd.': 'submitted',
  'Clara Wibisono, S.Psi., M.Psi.': 'reviewed',
  'Maria Goreti, A.Md.Kep.': 'reviewed',
  'Siti Rahmah, A.Md.Kep.': 'reviewed',
  'Debora Sihombing, S.E.': 'submitted',
};

/**
 * Whether a unit has already entered its achievement of the second quarter. The units of the education office and the inspectorate have
 * not.
 */
const isEarly = (code: DemoUnitCode) => /^(KOTA|DINKES|PKM|BKPSDM)/.test(code);

async function tellLastYear(stage: Stage): Promise<Year> {
  const year = await openYear(stage, 2025);
  await agreeGoals(stage, year);
  await planYear(stage, year);
  for (const ordinal of [1, 2, 3, 4]) {
    await reportQuarter(stage, year, ordinal);
    await realiseGoals(stage, year, ordinal);
    const on = ['2025-04-10', '2025-07-10', '2025-10-10', '2026-01-06'][ordinal - 1]!;
    await appraisePeriod(stage, year, { kind: 'triwulanan', ordinal, on });
  }
  await appraisePeriod(stage, year, { kind: 'tahunan', ordinal: 1, on: '2026-01-15' });
  return year;
}

async function tellThisYear(stage: Stage, lastYear: Year): Promise<void> {
  const year = await openYear(stage, 2026);
  await fillBank(stage);
  grantLeave(stage, year);
  await agreeGoals(stage, year);
  await planYear(stage, year, {
    ends: PLANS,
    drafted: (player, skpId) => {
      takeOwnRoles(stage, player, skpId);
      talkOver(stage, player, skpId);
    },
    planned: ({ name }) => name === MATRIX_LEADER && layOutRoles(stage, year),
  });
  await giveOutTemplate(stage, year);
  await formWorkTeam(stage, year);
  await closeYear(stage, lastYear, '2026-02-16');
  await reportQuarter(stage, year, 1);
  await realiseGoals(stage, year, 1);
  enterMarchChanges(stage, year);
  const lastToSign = ['Taufik Hidayat, S.K.M.', 'Ahmad Fauzi, S.Kep., Ns.', 'Dedi Kurniawan, S.Pd.'];
  const endOfFirst = ({ name }: Player) => (lastToSign.includes(name) ? 'released' : 'received');
  await appraisePeriod(stage, year, { kind: 'triwulanan', ordinal: 1, on: '2026-04-10' }, endOfFirst);
  await sendToStudy(stage, year);
  await reportQuarter(stage, year, 2, ({ name }) => SECOND_QUARTER[name] ?? 'none');
  await realiseGoals(stage, year, 2, ['DINKES-YAN', 'DINKES-KESMAS', 'DISDIK-SMP', 'BKPSDM-KIN']);
  await enterAchievements(stage, year, { kind: 'triwulanan', ordinal: 2, on: '2026-06-30' }, isEarly);
}

/**
 * The place of a person in the sign-in list, from 0. The people of the tour in the README come first, in the same order. All others get 99.
 */
function placeOnTour(name: string): number {
  const at = ['Ahmad Fauzi', 'drg. Melati Kusuma', 'Nur Aini', 'dr. Rahmawati'].findIndex((known) =>
    name.startsWith(known),
  );
  return at < 0 ? 99 : at;
}

/**
 * The accounts to try and what each shows, for the console and the sign-in page. It names no state of a record, because states change with
 * use.
 */
function signInList(stage: Stage): DemoSignIns {
  const people = [...stage.players.values()]
    .flatMap(({ nip, name, tour }) => (tour ? [{ signInName: nip ?? 'walikota', name, tour }] : []))
    .sort((a, b) => placeOnTour(a.name) - placeOnTour(b.name));
  return { password: DEMO_PASSWORD, people };
}

const { db } = await openDataFolder();
prepareInstallation(db, 'demo');
const stage = new Stage(db);
await settlePeople(stage);
await tellThisYear(stage, await tellLastYear(stage));
const morning = startOfDay(DEMO_AGENCY.timeZone, DEMO_DAY).getTime() + NINE_IN_THE_MORNING_MS;
db.update(installations)
  .set({ clockOffsetMs: morning - Date.now() })
  .run();
writeFileSync(join(dataFolder(), DEMO_SIGN_INS_FILE), JSON.stringify(signInList(stage), null, 2));
db.$client.close();
