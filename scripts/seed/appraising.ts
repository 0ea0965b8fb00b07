import { eq } from 'drizzle-orm';
import { units } from '@/db/schema';
import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { releaseAppraisal } from '@/lib/appraisals/commands/release-appraisal';
import { saveAppraisal } from '@/lib/appraisals/commands/save-appraisal';
import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import type { Rating, UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { periodsOf } from '@/lib/cycles/queries';
import type { PeriodKind } from '@/lib/cycles/rules/vocabulary';
import { ROOT_UNIT_CODE } from '@/lib/people/commands/claim-installation';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { type Course, DEMO_UNITS, type DemoUnitCode } from './agency';
import { ADMIN_NAME } from './people';
import { agreedSkp, type Year } from './planning';
import type { Player, Stage } from './stage';

export type AppraisalEnd = 'received' | 'released' | 'draft' | 'none';

type Judgement = {
  results: Rating;
  behaviour: Rating;
  resultsReason: string;
  behaviourReason: string;
  recommendation: string;
};

const JUDGEMENTS: Readonly<Record<Course, Judgement>> = {
  strong: {
    results: 'diatas',
    behaviour: 'diatas',
    resultsReason: 'Sebagian besar hasil kerja melampaui target dan tidak ada hasil utama yang di bawah ekspektasi.',
    behaviourReason: 'Konsisten menjalankan nilai dasar dan menjadi penjaga penerapannya di unit.',
    recommendation: 'Diusulkan mendapat penghargaan dan diberi peran mendampingi rekan.',
  },
  steady: {
    results: 'sesuai',
    behaviour: 'sesuai',
    resultsReason: 'Hasil kerja tercapai sesuai target dengan bukti yang lengkap.',
    behaviourReason: 'Konsisten menjalankan nilai dasar untuk diri sendiri.',
    recommendation: 'Pertahankan capaian; ikuti pelatihan lanjutan sesuai bidang tugas.',
  },
  uneven: {
    results: 'sesuai',
    behaviour: 'sesuai',
    resultsReason: 'Sebagian kecil hasil sedikit di bawah target, tertutup oleh hasil utama yang tercapai.',
    behaviourReason: 'Bekerja sama dengan baik dan menepati janji layanan.',
    recommendation: 'Perlu pendampingan perencanaan kerja mingguan.',
  },
  weak: {
    results: 'dibawah',
    behaviour: 'sesuai',
    resultsReason: 'Sebagian besar hasil kerja berada di bawah target hingga akhir periode.',
    behaviourReason: 'Santun dan jujur dalam bekerja.',
    recommendation: 'Bimbingan kinerja bersama atasan dan pelatihan pengelolaan waktu.',
  },
  rude: {
    results: 'sesuai',
    behaviour: 'dibawah',
    resultsReason: 'Waktu layanan sesuai target.',
    behaviourReason: 'Beberapa kali ditegur atas cara melayani warga dan belum berubah.',
    recommendation: 'Konseling kinerja dan pelatihan layanan prima.',
  },
};

type Evaluation = { kind: PeriodKind; ordinal: number; on: string };

/** Enters the achievement of units for one period: of all units, or of those for which `isMeant` is true. Returns the id of the period. */
export async function enterAchievements(
  stage: Stage,
  year: Year,
  { kind, ordinal, on }: Evaluation,
  isMeant: (code: DemoUnitCode) => boolean = () => true,
): Promise<string> {
  const name = kind === 'tahunan' ? 'the whole year' : `quarter ${ordinal}`;
  await stage.begin(on, `Year ${year.year}: ${name} appraised`);
  const periodId = periodsOf(stage.db, year.cycleId).find((row) => row.kind === kind && row.ordinal === ordinal)!.id;
  for (const [code] of DEMO_UNITS) if (isMeant(code)) enterAchievement(stage, periodId, code);
  return periodId;
}

/**
 * Enters the achievement of every unit, and appraises all people whose plan is in force. `endOf` says how far the appraisal of each person
 * goes.
 */
export async function appraisePeriod(
  stage: Stage,
  year: Year,
  which: Evaluation,
  endOf: (player: Player) => AppraisalEnd = () => 'received',
): Promise<void> {
  const periodId = await enterAchievements(stage, year, which);
  for (const player of stage.planners) {
    const skp = agreedSkp(stage, year, player);
    const end = endOf(player);
    if (skp && end !== 'none') appraise(stage, player, { skpId: skp.id, periodId }, end);
  }
}

function achievementOf(code: string): UnitAchievementLevel {
  if (code === 'PKM-KENANGA') return 'istimewa';
  return code === 'DISDIK-SMP' ? 'butuh-perbaikan' : 'baik';
}

function enterAchievement(stage: Stage, periodId: string, code: string): void {
  const unit = stage.db
    .select({ id: units.id })
    .from(units)
    .where(eq(units.code, code === 'KOTA' ? ROOT_UNIT_CODE : code))
    .get()!;
  setUnitAchievement(stage.as(stage.named(ADMIN_NAME).employeeId), {
    periodId,
    unitId: unit.id,
    achievement: achievementOf(code),
    source: 'entered',
    issuedOn: stage.today,
    basis: 'Berita acara evaluasi capaian perjanjian kinerja',
    revision: 0,
  });
}

function appraise(stage: Stage, player: Player, what: { skpId: string; periodId: string }, end: AppraisalEnd): void {
  const appraiserId = appraiserOn(stage.db, player.assignmentId, stage.today)?.employeeId;
  if (!appraiserId) return;
  const judgement = JUDGEMENTS[player.course];
  const { subject: appraisalId } = openAppraisal(stage.as(appraiserId), what);
  saveAppraisal(stage.as(appraiserId), {
    appraisalId,
    revision: 1,
    resultsRating: judgement.results,
    resultsReason: judgement.resultsReason,
    behaviourRating: judgement.behaviour,
    behaviourReason: judgement.behaviourReason,
    recommendation: judgement.recommendation,
  });
  if (end === 'draft') return;
  releaseAppraisal(stage.as(appraiserId), { appraisalId });
  if (end === 'received') receiveAppraisal(stage.as(player.employeeId), { appraisalId });
}
