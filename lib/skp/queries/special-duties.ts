import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { onBehalfWords } from '@/lib/people/labels';
import { listActing } from '@/lib/people/queries/acting';
import type { SkpContent, SkpHead } from '../queries';
import { type ActingDuty, actingAdvice, actingDuties } from '../rules/acting-duties';
import { canStillChange } from '../rules/closing';
import type { Advice } from '../rules/linted-plan';
import { adviceOn } from './advice';
import type { Skp } from './plans';
import type { SkpRights } from './rights';
import { spanOf } from './span';
import { type StudyOfPlan, studiesOf } from './study';

/**
 * The owner's appointments as Plt. or Plh. in the days of the plan, each with its result in the plan. Unscoped: the caller has found the
 * plan.
 */
export function dutiesOf(db: Db, skp: SkpHead, { results }: SkpContent, today: PlainDate): ActingDuty[] {
  const terms = listActing(db, skp.ownerId).map((row) => ({ ...row, as: onBehalfWords({ ...row, holder: null }).as }));
  return actingDuties(terms, results, { ...spanOf(skp), today });
}

export type SpecialDuties = { duties: ActingDuty[]; studies: StudyOfPlan[] };

/**
 * What an appointment or a study could add to a plan, and advice. Only the owner gets duties and studies, while the plan can change. People
 * who can do the next step get advice on the wording and on appointments. The owner's advice leaves out appointments that the plan does not
 * contain, because the owner sees them as duties.
 */
export function specialsOf(ctx: Context, skp: Skp, rights: SkpRights): SpecialDuties & { advice: Advice[] } {
  const { content } = skp.writing;
  const duties = dutiesOf(ctx.db, skp, content, skp.state.today);
  const toTell = duties.filter(({ at }) => !rights.isOwner || at !== undefined);
  const advice = rights.steps.length > 0 ? [...actingAdvice(toTell), ...adviceOn(ctx.db, skp)] : [];
  if (!rights.isOwner || !canStillChange({ ...skp.state, isChange: false }).allowed)
    return { duties: [], studies: [], advice };
  return { duties, studies: studiesOf(ctx.db, skp, content), advice };
}
