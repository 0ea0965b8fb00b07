import type { Db } from '@/lib/kernel/context';
import { postOfSegment } from '@/lib/people/queries/positions';
import type { Advice } from '../rules/linted-plan';
import { adviseOn } from '../rules/linter';
import type { Skp } from './plans';

/** What could be worded better in the version that is in hand, as it is saved. Unscoped: for whoever has found the plan. */
export function adviceOn(
  db: Db,
  { assignmentId, form, approach, writing }: Pick<Skp, 'assignmentId' | 'form' | 'approach' | 'writing'>,
): Advice[] {
  const positionClass = postOfSegment(db, assignmentId)?.positionClass ?? 'pelaksana';
  return adviseOn({ form, approach, positionClass, results: writing.content.results });
}
