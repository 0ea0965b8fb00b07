import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { leaderlessWords } from '@/lib/people/labels';
import { listLeaderless, listLedMeanwhile } from '@/lib/people/queries/leaderless';
import type { Task } from '../rules/tasks';
import type { SegmentInHand } from './hand';
import type { listOpenPlans } from './year';

const MOST_UNITS = 100;

/** Units whose people the reader appraises because nobody leads them, until somebody is named (R6 p.89 no.2-3). */
export function meanwhileTasks({ db, actor }: Context, today: PlainDate): Task[] {
  return listLedMeanwhile(db, actor.employeeId, today, MOST_UNITS).map((unit) => ({
    ...{ kind: 'lead-meanwhile' as const, year: '', name: unit.name, recordId: unit.id, count: unit.people },
    waitsFor: 'Anda dapat mendelegasikannya kepada Plt. atau Plh.; mintalah kepada pengelola kepegawaian.',
  }));
}

/** Posts of leaders that nobody fills, for those who keep the register. */
export function vacantPosts(ctx: Context, today: PlainDate): Task[] {
  return listLeaderless(ctx.db, scopeOf(ctx.actor, 'keep-people'), today, MOST_UNITS).map((unit) => ({
    ...{ kind: 'fill-post' as const, year: '', name: unit.name, recordId: unit.id },
    waitsFor: leaderlessWords(unit),
  }));
}

type Plans = ReturnType<typeof listOpenPlans>;

/** Whether what this person hands in waits for nobody. */
export const isOrphan = ({ isOwn, appraiserId }: Pick<SegmentInHand, 'isOwn' | 'appraiserId'>) => isOwn && !appraiserId;

export const NOBODY_APPRAISES =
  'Jabatan pejabat penilai dan atasannya kosong. Sampaikan kepada pengelola kepegawaian untuk menunjuk penilainya.';

/** Own plans that were handed in while nobody sets and appraises them: said to their owner, for nobody else is told. */
export function wantedAppraisers(plans: Plans, segments: ReadonlyMap<string, SegmentInHand>) {
  const waits = ({ status, changeStatus }: Plans[number]) => status === 'submitted' || changeStatus === 'submitted';
  return plans
    .filter((plan) => waits(plan) && isOrphan(segments.get(plan.assignmentId)!))
    .map(({ cycleId, skpId }) => ({
      ...{ kind: 'want-appraiser' as const, recordId: skpId, cycleId },
      waitsFor: NOBODY_APPRAISES,
    }));
}
