import { inYear, openYearsOf } from '@/lib/cycles/queries/running-years';
import type { Task, TaskKind, TaskOffer, TaskSearch } from '@/lib/kernel/tasks';
import { NOBODY_APPRAISES } from '@/lib/people/labels';
import { lastingAppraiserOn } from '@/lib/people/queries/reporting-line';
import { skpPaths } from './paths';
import { type OpenPlan, openPlansOf } from './queries/open-plans';
import { listPassedOver } from './queries/passed-over';
import { superiorHasPlan } from './queries/superior';
import { type PlanTaskKind, planTask } from './rules/plan-tasks';
import { submissionDaysOf } from './rules/planning';
import { isSucceeded } from './rules/succession';

type Kind = PlanTaskKind | 'agree-instead' | 'relink-plan' | 'want-appraiser';

const onPlan = ({ recordId }: Task) => (recordId ? skpPaths.show(recordId) : skpPaths.list);
const onEditor = ({ recordId }: Task) => (recordId ? skpPaths.edit(recordId) : skpPaths.list);
const plain = (words: string, place = onPlan): TaskKind => ({ words: () => words, place });
const TOGETHER = { place: skpPaths.review, words: 'Periksa dan tetapkan sekaligus' };

const KINDS: TaskOffer<Kind>['kinds'] = {
  'begin-plan': { ...plain('Susun SKP'), isBegunByButton: true },
  'finish-plan': plain('Lengkapi dan ajukan SKP', onEditor),
  'mend-plan': plain('Perbaiki SKP yang dikembalikan', onEditor),
  'agree-plan': { ...plain('Periksa dan tetapkan SKP'), together: TOGETHER },
  'finish-change': plain('Lengkapi dan ajukan perubahan SKP', onEditor),
  'mend-change': plain('Perbaiki perubahan SKP yang dikembalikan', onEditor),
  'agree-change': { ...plain('Periksa dan tetapkan perubahan SKP'), together: TOGETHER },
  'agree-instead': plain('Tetapkan SKP yang belum ditetapkan pejabat penilainya'),
  'clarify-plan': plain('Klarifikasi SKP dengan pejabat penilai baru'),
  'want-appraiser': plain('SKP Anda belum ada yang menetapkan dan menilai'),
  'take-goals': {
    words: ({ count }) => `Buka perubahan SKP: ${count} sasaran Perjanjian Kinerja belum termuat`,
    place: onPlan,
  },
  'relink-plan': {
    words: ({ count }) => `Kaitkan ulang ${count} hasil kerja dengan SKP atasan`,
    place: ({ recordId }) => (recordId ? skpPaths.relink(recordId) : skpPaths.list),
  },
};

/** The kinds of tasks in which a leader sets a plan. After one of them, the application offers the next task of these kinds. */
export const SETTING_TASKS = ['agree-plan', 'agree-change', 'agree-instead'] as const;

export const skpTasks: TaskOffer<Kind> = {
  kinds: KINDS,
  find: (look) => [...planTasks(look), ...passedOver(look), ...relinking(look), ...wantedAppraisers(look)],
};

function planTasks(look: TaskSearch): Task<Kind>[] {
  return openPlansOf(look).flatMap((plan) => {
    const year = openYearsOf(look).find(({ id }) => id === plan.cycleId)!;
    const { planningToOn, openedOn } = year;
    const { isOwn, name } = plan.hand;
    const hands = submissionDaysOf(plan, look.timeZone);
    const isSuccession = look.today <= year.endOn && mustClarify(look, plan);
    const task = planTask({ ...plan, ...hands, isOwn, isSuccession, planningToOn, openedOn });
    const { assignmentId, cycleId, skpId: recordId, readerId } = plan;
    const ids = { recordId, cycleId, assignmentId, readerId };
    return task ? [{ ...task, ...inYear(year), name: isOwn ? undefined : name, ...ids }] : [];
  });
}

/**
 * Whether owner and appraiser have to clarify a plan in force, because its permanent appraiser is another person than when it was set.
 * `openPlansOf` leaves out plans for which the reader appraises only as Plh. So the permanent appraiser is read only for the owner.
 */
function mustClarify({ db, today }: TaskSearch, { setUnderId, assignmentId, hand: { isOwn, appraiserId } }: OpenPlan) {
  if (!isSucceeded(setUnderId, appraiserId ?? undefined)) return false;
  return !isOwn || isSucceeded(setUnderId, lastingAppraiserOn(db, assignmentId, today)?.employeeId);
}

/**
 * The tasks of readers whose subordinate, the appraiser, did not set a plan by its due day. `isInherited`: this day passed before it was
 * the reader's task, so the reader is not late.
 */
function passedOver(look: TaskSearch): Task<Kind>[] {
  return listPassedOver(look).map(({ skpId, name, year, reviewerId, submittedOn, dueOn }) => {
    const waits = { sinceOn: submittedOn, dueOn, isInherited: true };
    return { kind: 'agree-instead', ...inYear(year), name, recordId: skpId, readerId: reviewerId, ...waits };
  });
}

/** The tasks to link the provisional results of a plan, if the superior has a submitted plan. They have no due day. */
function relinking(look: TaskSearch): Task<Kind>[] {
  const { db, today } = look;
  return openPlansOf(look)
    .filter((plan) => plan.provisional > 0 && superiorHasPlan(db, plan, today))
    .map(({ skpId, cycleId, readerId, provisional }) => ({
      kind: 'relink-plan',
      ...inYear(openYearsOf(look).find(({ id }) => id === cycleId)!),
      count: provisional,
      recordId: skpId,
      readerId,
    }));
}

/**
 * The reader's own plans and changes that are submitted while nobody can set and appraise them. Only the owner is told, because there is
 * nobody else to tell.
 */
function wantedAppraisers(look: TaskSearch): Task<Kind>[] {
  return openPlansOf(look)
    .filter(({ status, changeStatus, hand: { isOwn, appraiserId } }) => {
      return isOwn && !appraiserId && (status === 'submitted' || changeStatus === 'submitted');
    })
    .map(({ cycleId, skpId, readerId }) => ({
      ...{ kind: 'want-appraiser', recordId: skpId, cycleId, readerId, waitsFor: NOBODY_APPRAISES },
      ...inYear(openYearsOf(look).find(({ id }) => id === cycleId)!),
    }));
}
