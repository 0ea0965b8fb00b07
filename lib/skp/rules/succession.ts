import { canStillChange } from './closing';
import type { VersionState } from './writing';

/**
 * Whether another person appraises than when the version in force was set. The expectations are then clarified with the new appraiser, and
 * the plan is set again. Until then the version stays in force (R6 p.65 C.7). The answer is right only for ids of permanent appraisers,
 * because a Plh. acts only for some days. False if an id is missing. [SKP-22]
 */
export function isSucceeded(setUnderId: string | null, appraiserId: string | undefined): boolean {
  return setUnderId !== null && appraiserId !== undefined && setUnderId !== appraiserId;
}

/** Whether a new appraiser would have to clarify a plan: only if it is in force and can still change. */
export function mayAskClarifying(plan: VersionState): boolean {
  const isInForce = plan.isChange || plan.status === 'agreed';
  return isInForce && canStillChange({ ...plan, isChange: true }).allowed;
}
