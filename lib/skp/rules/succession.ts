import { canStillChange } from './closing';
import type { VersionState } from './writing';

/**
 * Whether the appraiser has changed since the version in force was set: expectations are then clarified with the new appraiser and the plan
 * is set again; until then it continues (R6 p.65 C.7). Both are the permanent appraisers: a Plh. acts for days only. [SKP-22]
 */
export function isSucceeded(setUnderId: string | null, appraiserId: string | undefined): boolean {
  return setUnderId !== null && appraiserId !== undefined && setUnderId !== appraiserId;
}

/** Whether a new appraiser would have to clarify a plan: while it is in force and may still be changed. */
export function mayAskClarifying(plan: VersionState): boolean {
  const isInForce = plan.isChange || plan.status === 'agreed';
  return isInForce && canStillChange({ ...plan, isChange: true }).allowed;
}
