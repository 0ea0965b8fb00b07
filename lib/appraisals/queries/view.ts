import { todayOf } from '@/lib/agency/queries';
import { listPapers, type PaperLine } from '@/lib/documents/queries';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { capacityWords } from '@/lib/people/queries/acting';
import { type ActingCard, actingCard, type EmployeeCard, employeeCard, reviewerCard } from '@/lib/people/queries/cards';
import { type FoundAppraisal, findAppraisal, unitsOfSegment } from '../queries';
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

/**
 * For the appraisal of the head of an organisation, and for the evaluator only: the achievement of the unit that the head leads, and the
 * rating of results that it suggests (see `advisedResultsRating`).
 */
export type Advice = { achievement: UnitAchievementLevel; rating: Rating };

export type AppraisalView = FoundAppraisal & {
  owner: EmployeeCard;
  appraiser: ActingCard | undefined;
  /**
   * The capacity of the person who last worked on the appraisal, and for whom this person acted, in words. Empty if they appraised by their
   * own post.
   */
  actedAs: string;
  content: JudgedContent;
  history: readonly PeriodicLine[];
  counting: CountingAchievement | undefined;
  /** The achievement that counts for the unit now, if this appraisal was handed over with another one; otherwise undefined. */
  countsNow: CountingAchievement | undefined;
  advice: Advice | undefined;
  /** How often each predikat was given to the evaluator's people in this period, and how many people these are. For the evaluator only. */
  team: { counts: PredikatCounts; size: number } | undefined;
  papers: readonly PaperLine[];
  /** Why this appraisal does not agree with its papers; undefined if it does. */
  doubt: string | undefined;
  /** The name of the evaluator's superior, who decides on an objection. `objection`: whether an objection is possible, and until when. */
  reviewer: string | undefined;
  objection: Objection;
  /** Whether the reader is the employee who is appraised. */
  isOwn: boolean;
  today: PlainDate;
  /** Whether the evaluator is not certain yet, because the window has not opened. The person who appraises today is then shown. */
  isExpected: boolean;
  remark: string | undefined;
  /**
   * Whether the evaluation window has not opened and the employee leaves the post before it opens. A hand-over today is then possible, with
   * a reason.
   */
  isEarly: boolean;
  /** Whether the result of an old unit could be proposed now. For the evaluator only; false if there already is a proposal. */
  isReuseOffered: boolean;
  /**
   * The missing reports and appraisals that this appraisal should judge (see `missingBasis`). For the evaluator of a draft only; empty for
   * all others and if the result of an old unit is used.
   */
  missing: readonly string[];
  can: { rate: Decision; release: Decision; takeBack: Decision; receive: Decision };
};

/** Everything on the page of one appraisal, limited to what the reader may see; undefined for a user who may not see it. */
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

function isOffered(db: Db, { skp, period }: FoundAppraisal, today: PlainDate): boolean {
  return offeredReuses(db, [skp.id], today).some(({ periodId }) => periodId === period.id);
}

function openSteps(ctx: Context, { appraisal, parties, period }: FoundAppraisal) {
  const facts = { reader: ctx.actor, parties, status: appraisal.status, period };
  const today = todayOf(ctx);
  return {
    rate: canRateNow(facts, today),
    takeBack: canTakeBack(facts, today),
    receive: canTakeStep('receive', ctx.actor, parties, appraisal.status),
  };
}

/**
 * What helps the evaluator to rate: the achievement that counts, the advice for heads, and how often each predikat was given in the team.
 * Readers who are not the evaluator get only the achievement.
 */
function ratingAids(ctx: Context, found: FoundAppraisal, current: CountingAchievement | undefined) {
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
