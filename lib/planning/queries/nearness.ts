import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import type { Actor, Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisersOn, type Segment } from '@/lib/people/queries/many-appraisers';
import { type Appraiser, reviewerOn } from '@/lib/people/queries/reporting-line';

/** Whether a role of the reader opens the plans of a person's unit. */
export function overseenBy(actor: Actor): (person: { unitPath: string }) => boolean {
  const roles = scopeOf(actor, 'plans');
  return ({ unitPath }) => covers(roles, unitPath);
}

/** Whether the reader appraises a person or is the superior of their appraiser; read once per appraiser. */
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

/** For many people at once, whether the reader may open their plans: as owner, appraiser, the appraiser's superior, or by role. */
export function plansOpenTo(ctx: Context, today: PlainDate, people: readonly Person[]): (person: Person) => boolean {
  const oversees = overseenBy(ctx.actor);
  const asked = people.filter((person) => !oversees(person));
  const appraiserOf = asked.length > 0 ? appraisersOn(ctx.db, today, asked) : () => undefined;
  const isSuperior = superiorCheck(ctx, today);
  return (person) => oversees(person) || isSuperior(person, appraiserOf(person));
}
