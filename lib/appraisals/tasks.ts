import { periodInSentence } from '@/lib/cycles/labels';
import { inYear, openYearsOf } from '@/lib/cycles/queries/running-years';
import { evaluationDay } from '@/lib/cycles/rules/evaluator';
import { formatCount } from '@/lib/kernel/numbers';
import type { Task, TaskOffer, TaskSearch } from '@/lib/kernel/tasks';
import { type OpenWork, openWorkOf } from '@/lib/skp/queries/open-work';
import { appraisalPaths } from './paths';
import { awaitedFor } from './queries/awaited';
import { listMissingAchievements } from './queries/missing-achievements';
import {
  type AppraisalState,
  type AppraisalTaskKind,
  ownAppraisalTasks,
  teamAppraisalTasks,
} from './rules/appraisal-tasks';
import { proposingSide } from './rules/reuse';

type Kind = AppraisalTaskKind | 'enter-achievements';

const place = ({ recordId, periodId }: Task) => {
  if (recordId) return appraisalPaths.show(recordId);
  return periodId ? appraisalPaths.inPeriod(periodId) : appraisalPaths.list;
};

/** The kinds of tasks that an evaluator can do one after the other. */
export const APPRAISING_TASKS = ['finish-appraisal', 'appraise'] as const;

export const appraisalTasks: TaskOffer<Kind> = {
  kinds: {
    appraise: { words: ({ period }) => `Nilai kinerja ${period}`, place, isBegunByButton: true },
    'finish-appraisal': { words: ({ period }) => `Selesaikan dan serahkan penilaian ${period}`, place },
    'receive-appraisal': { words: ({ period }) => `Baca dan terima hasil penilaian ${period}`, place },
    'answer-reuse': {
      words: ({ period }) => `Jawab usulan memakai hasil evaluasi unit lama untuk ${period}`,
      many: () => 'Jawab usulan memakai hasil evaluasi unit lama',
      place: ({ recordId, periodId = '' }) => appraisalPaths.reuse(recordId ?? '', periodId),
    },
    'enter-achievements': {
      isOffice: true,
      words: ({ count = 0, period }) =>
        `Isi capaian kinerja ${formatCount(count)} unit untuk ${period === 'tahunan' ? 'penilaian tahunan' : period}`,
      many: () => 'Isi capaian kinerja unit',
      place: ({ periodId = '' }) => appraisalPaths.achievementsIn(periodId),
    },
  },
  find: (look) => {
    const works = openWorkOf(look);
    const awaited = awaitedFor(
      look.db,
      look.today,
      works.map(({ row }) => row),
    );
    return [...works.flatMap((work) => tasksOf(look, work, awaited)), ...missingAchievements(look)];
  },
};

function tasksOf(look: TaskSearch, work: OpenWork, awaited: ReturnType<typeof awaitedFor>): Task<Kind>[] {
  const { row, period, own, evaluatedBy } = work;
  const state = { ...period, ...statesOf(row) };
  const sharedOf = (kind: AppraisalTaskKind) => ({
    ...work.place,
    recordId: kind === 'answer-reuse' ? row.skpId : row.appraisalId,
    skpId: row.skpId,
    lateAsOn: evaluationDay(period, look.today),
    waitsFor: kind === 'appraise' && row.reuseAgreedOn === null ? awaited(row) : undefined,
  });
  const others = evaluatedBy.filter((readerId) => readerId !== own?.readerId);
  const team = others.flatMap((readerId) =>
    teamAppraisalTasks(state, look.today).map((task) => ({
      ...task,
      ...sharedOf(task.kind),
      name: row.name,
      readerId,
    })),
  );
  if (!own) return team;
  const { readerId } = own;
  return [...team, ...ownAppraisalTasks(state).map((task) => ({ ...task, ...sharedOf(task.kind), readerId }))];
}

function statesOf(row: OpenWork['row']): Pick<AppraisalState, 'checkIn' | 'appraisal' | 'reuse'> {
  const { checkInStatus, appraisalStatus, reuseProposedBy } = row;
  return {
    checkIn: checkInStatus && { status: checkInStatus },
    appraisal: appraisalStatus && { status: appraisalStatus, releasedOn: row.releasedOn },
    reuse:
      reuseProposedBy === null
        ? null
        : {
            by: proposingSide({ proposedBy: reuseProposedBy }, row),
            proposedOn: row.reuseProposedOn!,
            isAgreed: row.reuseAgreedOn !== null,
          },
  };
}

/**
 * The task to enter missing achievements of units, for people who can enter them. The task exists from the first day of the evaluation
 * window of a period.
 */
function missingAchievements(look: TaskSearch): Task<Kind>[] {
  return listMissingAchievements(look).map(({ readerId, cycleId, periodId, units }) => {
    const year = openYearsOf(look).find(({ id }) => id === cycleId)!;
    const period = year.periods.find(({ id }) => id === periodId)!;
    const words = { ...inYear(year), period: periodInSentence(period), dueOn: period.windowToOn };
    return { kind: 'enter-achievements', ...words, count: units, periodId, recordId: null, readerId };
  });
}
