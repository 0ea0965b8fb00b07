import Big from 'big.js';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { periodsOf } from '@/lib/cycles/queries';
import { confirmDialogue } from '@/lib/dialogues/commands/confirm-dialogue';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { addDays } from '@/lib/kernel/dates';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { contentOf, type IndicatorRow, type ResultRow, type SkpHead } from '@/lib/skp/queries';
import type { Course } from './agency';
import { agreedSkp, type Year } from './planning';
import type { Player, Stage } from './stage';
import { isCounted, reachedOf } from './targets';
import {
  BEHAVIOUR_FEEDBACK,
  BEHAVIOUR_SAYINGS,
  CONCLUSIONS,
  NOT_DUE_FEEDBACK,
  OBSTACLES,
  RESULT_FEEDBACK,
  RESULT_SAYINGS,
} from './words';

export type CheckInEnd = 'reviewed' | 'submitted' | 'draft' | 'none';

const QUARTERS = 4;

/**
 * Lets everybody with a plan in force report one quarter. `endOf` says how far the report of each person goes; by default, the appraiser
 * answers it.
 */
export async function reportQuarter(
  stage: Stage,
  year: Year,
  ordinal: number,
  endOf: (player: Player) => CheckInEnd = () => 'reviewed',
): Promise<void> {
  const period = periodsOf(stage.db, year.cycleId).find((row) => row.kind === 'triwulanan' && row.ordinal === ordinal)!;
  await stage.begin(addDays(period.windowFromOn, 2), `Year ${year.year}: quarter ${ordinal} reported`);
  for (const player of stage.planners) {
    const skp = agreedSkp(stage, year, player);
    const end = endOf(player);
    if (skp && end !== 'none')
      report(stage, player, skp, { id: period.id, year: year.year, ordinal, isMidYear: period.isMidYear }, end);
  }
}

type Period = { id: string; year: number; ordinal: number; isMidYear: boolean };

function report(stage: Stage, player: Player, skp: SkpHead, period: Period, end: CheckInEnd): void {
  const { employeeId, course } = player;
  const { results } = contentOf(stage.db, skp.versionId);
  const { subject: checkInId } = openCheckIn(stage.as(employeeId), { skpId: skp.id, periodId: period.id });
  const told = results.map((result) => reported(stage, result, course, period));
  const { revision } = saveCheckIn(stage.as(employeeId), {
    checkInId,
    revision: 1,
    obstacles: OBSTACLES[course],
    results: told,
  });
  if (end === 'draft') return;
  submitCheckIn(stage.as(employeeId), { checkInId });
  const appraiserId = appraiserOn(stage.db, skp.assignmentId, stage.today)?.employeeId;
  if (!appraiserId || end === 'submitted') return;
  if (period.isMidYear) talk(stage, skp, period.id, employeeId, appraiserId);
  review(stage, { checkInId, revision: revision + 1, results: told, course, ordinal: period.ordinal }, appraiserId);
}

function reported(stage: Stage, result: ResultRow, course: Course, period: Period) {
  return {
    lineageId: result.lineageId,
    indicators: result.indicators.map((indicator) => ({
      lineageId: indicator.lineageId,
      ...said(stage, indicator, course, period),
    })),
    evidence: [
      {
        id: '',
        url: `https://berkas.tanjungharapan.example/${stage.today.slice(0, 4)}/tw-${period.ordinal}/${result.lineageId}`,
        note: `Laporan triwulan ${period.ordinal} dan data pendukung`,
      },
    ],
  };
}

const NOT_DUE = 'Belum jatuh tempo; penyusunan berjalan sesuai jadwal.';

/**
 * The realisation as it is typed. Counts grow from quarter to quarter. Rates and times stay the same. A day is reported only after it has
 * come; before, the value is empty.
 */
function said(stage: Stage, indicator: IndicatorRow, course: Course, { ordinal, year }: Period) {
  const isCount = isCounted(indicator, indicator.aspect);
  const value = reachedOf(indicator, {
    ...{ course, today: stage.today, year, isWhole: isCount },
    expected: isCount ? new Big(indicator.target!).times(ordinal).div(QUARTERS) : undefined,
  });
  return { value, note: value === '' ? NOT_DUE : '' };
}

function talk(stage: Stage, skp: SkpHead, periodId: string, employeeId: string, appraiserId: string): void {
  const held = { skpId: skp.id, periodId };
  recordDialogue(stage.as(appraiserId), {
    ...held,
    revision: 0,
    heldOn: addDays(stage.today, -1),
    place: 'Ruang rapat kecil',
    discussed: 'Capaian semester pertama, kendala data, dan kebutuhan dukungan.',
    agreed: 'Rencana hasil kerja tetap; laporan bulanan disederhanakan dan pendampingan dilakukan setiap dua pekan.',
  });
  confirmDialogue(stage.as(employeeId), { ...held, revision: 1 });
}

type Told = ReturnType<typeof reported>;
type Reviewed = { checkInId: string; revision: number; results: readonly Told[]; course: Course; ordinal: number };

function review(stage: Stage, { checkInId, revision, results, course, ordinal }: Reviewed, appraiserId: string): void {
  const pool = RESULT_FEEDBACK[course];
  const behaviour = BEHAVIOUR_FEEDBACK[course];
  reviewCheckIn(stage.as(appraiserId), {
    checkInId,
    revision,
    ...CONCLUSIONS[course],
    results: results.map((result, i) => {
      const hasCome = result.indicators.some(({ value }) => value !== '');
      const told = hasCome ? pool[(i + ordinal) % pool.length]! : NOT_DUE_FEEDBACK;
      const sayings = i === 0 ? sayingsOf(result, course, ordinal) : [];
      return { lineageId: result.lineageId, sentiment: told.sentiment, body: told.text, sayings };
    }),
    behaviours: [{ coreValue: 'berorientasi-pelayanan', sentiment: behaviour.sentiment, body: behaviour.text }],
    behaviourSayings: ordinal === 2 ? [BEHAVIOUR_SAYINGS[course]] : [],
  });
}

/**
 * Feedback of other people that the leader records in the second and the fourth quarter: one on the result as a whole, and one on its first
 * indicator. In other quarters there is none.
 */
function sayingsOf({ indicators }: Told, course: Course, ordinal: number) {
  if (ordinal % 2 === 1) return [];
  const [whole, measured] = RESULT_SAYINGS[course];
  return [
    { ...whole, about: '' },
    { ...measured, about: indicators[0]?.lineageId ?? '' },
  ];
}
