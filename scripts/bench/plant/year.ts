import type { Connection } from '@/db/client';
import { newId } from '@/lib/kernel/ids';
import type { PlantedPerson, PlantedUnit } from './agency';
import { type Course, courseOf } from './courses';
import { type PlantedPlan, plannedResults, planWriter } from './plans';
import { type Row, rowWriter } from './rows';

export type PlantedYear = { cycleId: string; firstPeriodId: string };

const REPORTED = Date.parse('2026-04-04T03:00:00Z');
const RATINGS = [
  ['sesuai', 'sesuai', 'baik'],
  ['diatas', 'diatas', 'sangat-baik'],
  ['sesuai', 'diatas', 'baik'],
  ['dibawah', 'sesuai', 'butuh-perbaikan'],
] as const;

/**
 * Plants the plans of all people, and their reports and appraisals of the first quarter, up to the states in each course. Up to `writing`
 * further people have only a draft plan, as in the hour before a deadline. Returns all draft plans.
 */
export function plantDocuments(
  db: Connection,
  people: readonly PlantedPerson[],
  year: PlantedYear,
  writing: number,
): { drafts: { person: PlantedPerson; skpId: string }[] } {
  const leaders = new Map(people.filter(({ isHead }) => isHead).map((person) => [person.unit.id, person]));
  const plans = new Map<string, PlantedPlan>();
  const write = planWriter(db, year.cycleId);
  const follow = followUp(db, year);
  const drafts: { person: PlantedPerson; skpId: string }[] = [];
  let left = writing;
  people.forEach((person, i) => {
    const isLate = left > 0 && !person.isHead && courseOf(i).appraisal === 'received';
    if (isLate) left -= 1;
    const course: Course = isLate ? { plan: 'draft' } : courseOf(i);
    if (!course.plan) return;
    const leader = leaders.get(ledBy(person));
    const plan = write(person, course.plan, plannedResults(person, leader && plans.get(leader.id)), leader?.id ?? null);
    plans.set(person.id, plan);
    if (course.plan === 'draft') drafts.push({ person, skpId: plan.skpId });
    if (course.report && leader) follow(person, plan, course, leader.id, i);
  });
  return { drafts };
}

/** The id of the unit whose head appraises a person: for a head, the unit above; for all others, their own unit. */
function ledBy({ isHead, unit }: PlantedPerson): string {
  return isHead ? unit.parentId : unit.id;
}

function followUp(db: Connection, year: PlantedYear) {
  const checkIn = checkInWriter(db, year);
  const appraisal = rowWriter(db, 'appraisals');
  return (person: PlantedPerson, plan: PlantedPlan, course: Course, leaderId: string, i: number): void => {
    checkIn(person, plan, course, leaderId);
    if (!course.appraisal) return;
    const [results, behaviour, predikat] = RATINGS[i % 10 === 0 ? 3 : i % 3]!;
    const isReleased = course.appraisal !== 'draft';
    const isReceived = course.appraisal === 'received';
    appraisal({
      ...owned(plan, year),
      version_id: plan.versionId,
      scope: 'periodik',
      status: course.appraisal,
      appraiser_id: leaderId,
      unit_achievement: 'baik',
      unit_achievement_source: 'entered',
      achievement_unit_id: ledBy(person),
      results_rating: results,
      results_reason: 'Realisasi sesuai dengan target yang disepakati.',
      behaviour_rating: behaviour,
      behaviour_reason: '',
      predikat,
      recommendation: 'Mempertahankan ketepatan waktu laporan.',
      released_at: isReleased ? REPORTED : null,
      released_on: isReleased ? '2026-04-08' : null,
      received_at: isReceived ? REPORTED : null,
      received_on: isReceived ? '2026-04-10' : null,
      created_at: REPORTED,
    });
  };
}

function checkInWriter(db: Connection, year: PlantedYear) {
  const checkIn = rowWriter(db, 'check_ins');
  const realisation = rowWriter(db, 'realisations');
  const evidence = rowWriter(db, 'evidence');
  const feedback = rowWriter(db, 'feedback_entries');
  return (person: PlantedPerson, plan: PlantedPlan, { report }: Course, leaderId: string): void => {
    const isReviewed = report === 'reviewed';
    const owner = owned(plan, year);
    checkIn({
      ...owner,
      version_id: plan.versionId,
      status: report!,
      verdict: isReviewed ? 'menunjukkan-kemajuan' : null,
      adjustment_reason: report === 'adjustment' ? 'Mohon lengkapi realisasi indikator kedua.' : null,
      submitted_at: report === 'draft' ? null : REPORTED,
      reviewed_at: isReviewed ? REPORTED : null,
      reviewed_by: isReviewed ? leaderId : null,
      created_at: REPORTED,
    });
    for (const result of plan.results) {
      for (const lineage of result.indicators) {
        realisation({
          id: newId(),
          check_in_id: owner.id!,
          period_id: year.firstPeriodId,
          indicator_lineage_id: lineage,
          entry: 1,
          value: '24.5',
          note: 'Sesuai jadwal triwulan pertama.',
          entered_by: person.id,
          entered_at: REPORTED,
        });
      }
      evidence({
        ...owned(plan, year),
        result_lineage_id: result.lineage,
        kind: 'link',
        url: `https://berkas.purnama.go.id/${result.lineage}`,
        note: 'Laporan triwulan pertama',
        added_by: person.id,
        added_at: REPORTED,
      });
      if (isReviewed) feedback(praise(owned(plan, year), result.lineage, leaderId));
    }
  };
}

function praise(owner: Row, lineage: string, leaderId: string): Row {
  return {
    ...owner,
    target: 'rhk',
    target_key: lineage,
    giver: 'pimpinan',
    giver_id: leaderId,
    occasion: 'berkala',
    sentiment: 'positif',
    body: 'Laporan rapi dan tepat waktu; pertahankan.',
    given_at: REPORTED,
  };
}

function owned(plan: PlantedPlan, year: PlantedYear): Row {
  return { id: newId(), skp_id: plan.skpId, period_id: year.firstPeriodId };
}

export function plantAchievements(
  db: Connection,
  units: readonly PlantedUnit[],
  { firstPeriodId }: PlantedYear,
  by: string,
): void {
  const write = rowWriter(db, 'unit_achievements');
  for (const unit of units) {
    write({
      id: newId(),
      period_id: firstPeriodId,
      unit_id: unit.id,
      achievement: 'baik',
      source: 'entered',
      basis: `Laporan kinerja triwulan pertama ${unit.name}`,
      entered_by: by,
      entered_at: REPORTED,
    });
  }
}
