import { todayOf } from '@/lib/agency/queries';
import { listPapers, type PaperLine } from '@/lib/documents/queries';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { capacityWords } from '@/lib/people/queries/acting';
import { type ActingCard, actingCard, type EmployeeCard, employeeCard, reviewerCard } from '@/lib/people/queries/cards';
import { type AppraisalInHand, findAppraisal, unitsOfSegment } from '../queries';
import { canTakeStep } from '../rules/access';
import { advisedResultsRating, type CountingAchievement } from '../rules/achievement';
import { type Objection, objectionTo } from '../rules/receipt';
import { canRateNow, canTakeBack } from '../rules/release';
import { leavesEarlier, windowRemark } from '../rules/timing';
import type { Rating, UnitAchievementLevel } from '../rules/vocabulary';
import { achievementCounting } from './achievements';
import { disagreement } from './agreement';
import { missingBasisOf } from './basis';
import { type JudgedContent, judgedContent } from './content';
import { type PeriodicLine, periodicHistory } from './history';
import { releasing } from './releasing';
import { offeredReuses } from './reuse';
import { countPredikats, listTeam, type PredikatCounts } from './team';

/** For the head of an organisation: the achievement of the unit they lead, and the rating that SE 3/2023 suggests from it. */
export type Advice = { achievement: UnitAchievementLevel; rating: Rating };

export type AppraisalView = AppraisalInHand & {
  owner: EmployeeCard;
  appraiser: ActingCard | undefined;
  /** For whom it was last worked on, if that was another person. */
  actedAs: string;
  content: JudgedContent;
  history: readonly PeriodicLine[];
  counting: CountingAchievement | undefined;
  /** The achievement that counts for the unit now, if this appraisal was handed over with another one. */
  countsNow: CountingAchievement | undefined;
  advice: Advice | undefined;
  /** Of the appraiser's people in the same period; only for the appraiser. */
  team: { counts: PredikatCounts; size: number } | undefined;
  papers: readonly PaperLine[];
  /** Why this appraisal differs from the issued papers; undefined if it does not, and for a draft. */
  doubt: string | undefined;
  /** The appraiser's superior, who decides on objections, and the last day for them. */
  reviewer: string | undefined;
  objection: Objection;
  /** Whether the reader is the appraised employee. */
  isOwn: boolean;
  today: PlainDate;
  /** Before the window opens the evaluator is not known yet: today's appraiser is expected. */
  isExpected: boolean;
  remark: string | undefined;
  /** Handing over now would be before the window of evaluation, for a person who leaves earlier. */
  isEarly: boolean;
  /** The result of an old unit could be used, if both sides agree; only for the evaluator. */
  isReuseOffered: boolean;
  /** Missing parts of what the appraisal judges; only for the evaluator. */
  missing: readonly string[];
  can: { rate: Decision; release: Decision; takeBack: Decision; receive: Decision };
};

/** One appraisal with everything on its page, limited to what this reader may see. */
export function viewAppraisal(ctx: Context, appraisalId: string): AppraisalView | undefined {
  const found = findAppraisal(ctx, appraisalId);
  const owner = found && employeeCard(ctx.db, found.skp.assignmentId);
  if (!found || !owner) return undefined;
  const { db } = ctx;
  const today = todayOf(ctx);
  const { appraisal, period, skp, evaluator } = found;
  const { decision: release, leaves, counting } = releasing(ctx, found);
  const can = { ...openSteps(ctx, found), release };
  const reviewer = evaluator && reviewerCard(db, skp.assignmentId, evaluator.day, evaluator)?.name;
  return {
    ...found,
    owner,
    appraiser: evaluator && actingCard(db, evaluator, evaluator.day),
    actedAs: capacityWords(db, appraisal),
    content: judgedContent(ctx, found),
    history: appraisal.scope === 'tahunan' ? periodicHistory(ctx, skp) : [],
    papers: listPapers(db, appraisal.id),
    doubt: disagreement(db, appraisal, skp),
    reviewer,
    objection: objectionTo({ receivedOn: appraisal.receivedOn, hasReviewer: reviewer !== undefined }, today),
    isOwn: found.parties.ownerId === ctx.actor.employeeId,
    today,
    isExpected: appraisal.status === 'draft' && today < period.windowFromOn,
    remark: windowRemark(period, today, leaves),
    isEarly: today < period.windowFromOn && leavesEarlier(period, leaves),
    ...ratingAids(ctx, found, counting),
    isReuseOffered: can.rate.allowed && !found.reuse && isOffered(db, found, today),
    missing: can.rate.allowed && !found.reuse?.agreedOn ? missingBasisOf(db, found) : [],
    can,
  };
}

function isOffered(db: Db, { skp, period }: AppraisalInHand, today: PlainDate): boolean {
  return offeredReuses(db, [skp.id], today).some(({ periodId }) => periodId === period.id);
}

function openSteps(ctx: Context, { appraisal, parties, period }: AppraisalInHand) {
  const facts = { reader: ctx.actor, parties, status: appraisal.status, period };
  const today = todayOf(ctx);
  return {
    rate: canRateNow(facts, today),
    takeBack: canTakeBack(facts, today),
    receive: canTakeStep('receive', ctx.actor, parties, appraisal.status),
  };
}

/** Help for the evaluator: the achievement that counts now, advice for heads, the spread among their people. */
function ratingAids(ctx: Context, found: AppraisalInHand, current: CountingAchievement | undefined) {
  const { appraisal, period, parties, skp, evaluator, reuse } = found;
  const today = todayOf(ctx);
  const { ledId } = unitsOfSegment(ctx.db, skp.assignmentId, evaluator?.day ?? today);
  const isAppraiser = parties.appraiserId === ctx.actor.employeeId;
  const led = ledId && isAppraiser && !reuse?.agreedOn ? achievementCounting(ctx.db, period, ledId, today) : undefined;
  const team = isAppraiser ? listTeam(ctx, period) : undefined;
  const frozen = appraisal.unitAchievement && {
    achievement: appraisal.unitAchievement,
    source: appraisal.unitAchievementSource ?? ('entered' as const),
  };
  return {
    counting: (appraisal.status === 'draft' ? current : frozen) ?? undefined,
    countsNow:
      frozen && appraisal.status !== 'draft' && current?.achievement !== frozen.achievement ? current : undefined,
    advice: led && { achievement: led.achievement, rating: advisedResultsRating(led.achievement) },
    team: team && { counts: countPredikats(team), size: team.length },
  };
}
