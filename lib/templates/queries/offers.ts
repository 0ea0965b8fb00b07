import type { Db } from '@/lib/kernel/context';
import { postOfSegment } from '@/lib/people/queries/positions';
import type { SkpHead } from '@/lib/skp/queries';
import type { Post } from '../rules/fit';

/**
 * The post of a plan's owner, with the form of the plan; undefined if the segment does not exist. Unscoped: the caller has found the plan.
 */
export function postOfPlan(db: Db, { assignmentId, form }: Pick<SkpHead, 'assignmentId' | 'form'>): Post | undefined {
  const post = postOfSegment(db, assignmentId);
  return post && { ...post, form };
}
