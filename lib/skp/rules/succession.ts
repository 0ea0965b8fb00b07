import { isStillOpen } from './closing';
import type { Standing } from './writing';

/**
 * Whether somebody else appraises now than when the version in force was set: expectations are then clarified with the new appraiser and
 * the plan is set again; until then it goes on (R6 p.65 C.7). Both are the lasting appraisers: a Plh. stands in for days. [SKP-22]
 */
export function isSucceeded(setUnderId: string | null, appraiserId: string | undefined): boolean {
  return setUnderId !== null && appraiserId !== undefined && setUnderId !== appraiserId;
}

/** Whether a plan is one that a new appraiser would have to clarify: while it is in force and may still be changed. */
export function mayAskClarifying(plan: Standing): boolean {
  const isInForce = plan.isChange || plan.status === 'agreed';
  return isInForce && isStillOpen({ ...plan, isChange: true }).allowed;
}
