import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import type { Actor, Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisersOn, type Segment } from '@/lib/people/queries/many-appraisers';
import { type Appraiser, reviewerOn } from '@/lib/people/queries/reporting-line';

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

type Person = Segment & { unitPath: string };

/**
 * Returns a function that tells of each of these people whether the reader may open the person's plan: as owner, as appraiser, as the
 * appraiser's superior, or by a role. The appraisers of all people are read at once. Other readers of a plan (`mayReadPlan`), such as the
 * appraiser of the owner's next post, are not recognised.
 */
export function plansOpenTo(ctx: Context, today: PlainDate, people: readonly Person[]): (person: Person) => boolean {
  const oversees = overseenBy(ctx.actor);
  const asked = people.filter((person) => !oversees(person));
  const appraiserOf = asked.length > 0 ? appraisersOn(ctx.db, today, asked) : () => undefined;
  const isSuperior = superiorCheck(ctx, today);
  return (person) => oversees(person) || isSuperior(person, appraiserOf(person));
}
