import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import { periodsOf } from '@/lib/cycles/queries';
import { evaluatedSegments } from '@/lib/cycles/queries/evaluator';
import type { Actor, Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisersOn, type Segment } from '@/lib/people/queries/many-appraisers';
import { type Appraiser, reviewerOn } from '@/lib/people/queries/reporting-line';
import { mayReadPlan, skpHead } from '@/lib/skp/queries';

/** Returns a function that tells of a person whether a role of the reader lets the reader open the plans of the person's unit. */
export function overseenBy(actor: Actor): (person: { unitPath: string }) => boolean {
  const roles = scopeOf(actor, 'plans');
  return ({ unitPath }) => covers(roles, unitPath);
}

/**
 * Returns a function that tells of a person whether the reader is this person, appraises the person, or is the superior of the person's
 * appraiser. The superior is read only once for each appraiser.
 */
export function superiorCheck({ db, actor }: Context, today: PlainDate) {
  const reviewers = new Map<string, string | undefined>();
  return ({ assignmentId, employeeId }: Segment, appraiser: Appraiser | undefined): boolean => {
    if (employeeId === actor.employeeId || appraiser?.employeeId === actor.employeeId) return true;
    if (!appraiser) return false;
    const key = JSON.stringify(appraiser);
    if (!reviewers.has(key)) reviewers.set(key, reviewerOn(db, assignmentId, today, appraiser)?.employeeId);
    return reviewers.get(key) === actor.employeeId;
  };
}

type Planned = Segment & { unitPath: string; skpId: string; cycleId: string };

/**
 * Returns a function that tells of each of these people whether the reader may open the person's plan (`mayReadPlan`). The appraisers of
 * all people are read at once. `mayReadPlan` is asked only for the few plans that other people may read: see `otherReaders`.
 */
export function plansOpenTo(ctx: Context, today: PlainDate, people: readonly Planned[]): (person: Planned) => boolean {
  const oversees = overseenBy(ctx.actor);
  const asked = people.filter((person) => !oversees(person));
  const appraiserOf = asked.length > 0 ? appraisersOn(ctx.db, today, asked) : () => undefined;
  const isSuperior = superiorCheck(ctx, today);
  const isOtherReader = otherReaders(ctx, today, asked);
  return (person) => oversees(person) || isSuperior(person, appraiserOf(person)) || isOtherReader(person);
}

/**
 * Returns a function that tells whether the reader may read a plan for another reason: as appraiser of the owner's next post, if the
 * segment has ended, or because the reader still has to evaluate a period of it.
 */
function otherReaders(ctx: Context, today: PlainDate, people: readonly Planned[]): (person: Planned) => boolean {
  const { db, actor } = ctx;
  const years = new Set(people.map(({ cycleId }) => cycleId));
  const begun = [...years].flatMap((id) => periodsOf(db, id)).filter(({ windowFromOn }) => windowFromOn <= today);
  const wanted = { employeeId: actor.employeeId, today };
  const segments = new Set(begun.length > 0 ? [...evaluatedSegments(db, begun, wanted).values()].flat() : []);
  return ({ assignmentId, toOn, skpId }) => {
    const skp = (toOn !== null && toOn < today) || segments.has(assignmentId) ? skpHead(db, skpId) : undefined;
    return skp !== undefined && mayReadPlan(ctx, skp);
  };
}
