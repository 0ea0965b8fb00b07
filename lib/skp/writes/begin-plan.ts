import { skps, skpVersions } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import type { SkpForm } from '../rules/vocabulary';

type Plan = { cycleId: string; assignmentId: string; ownerId: string; form: SkpForm };

/** Adds an empty plan with its first version, in the approach that is the agency's default. The caller has checked the right. */
export function beginPlan({ db, now }: Context, plan: Plan): { skpId: string; versionId: string } {
  const [skpId, versionId] = [newId(), newId()];
  const approach = findAgency(db).defaultApproach;
  db.insert(skps)
    .values({ ...plan, id: skpId, approach, versionId, createdAt: now })
    .run();
  db.insert(skpVersions).values({ id: versionId, skpId, number: 1, createdAt: now }).run();
  return { skpId, versionId };
}
