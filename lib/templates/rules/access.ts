import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { coversSomething, isInSubtree, type Scope, withSubtrees } from '../../agency/rules/scopes';
import { all, type Decision, decide } from '../../kernel/decision';
import { canKeep } from '../../people/rules/access';

/** The part of the tree in which a person sees the bank: by role, and as leader of units. */
export function bankScope(reader: Reader, ledPaths: readonly string[]): Scope {
  return withSubtrees(scopeOf(reader, 'bank'), ledPaths);
}

/**
 * Whether a person can open the bank and the templates: admins, auditors and leaders. Everybody else sees entries only when writing their
 * own plan.
 */
export function mayOpenBank(scope: Scope): boolean {
  return coversSomething(scope);
}

/**
 * Whether an entry or template is relevant in a part of the tree: it is for the whole agency, for a unit above, or for a unit below. An
 * entry or template for another branch is not relevant. [TEMPLAT-02]
 */
export function concerns(unitPath: string | null, scope: Scope): boolean {
  if (unitPath === null || scope === 'all') return true;
  return scope.some((root) => isInSubtree(unitPath, root) || isInSubtree(root, unitPath));
}

const RETIRED = 'Isian ini sudah ditarik dari bank.';

/**
 * Whether a person can change an entry that is not retired. Admins of its unit can. For an entry of the whole agency, only agency admins
 * can. [TEMPLAT-02]
 */
export function canKeepEntry(reader: Reader, entry: { unitPath: string | null; isRetired: boolean }): Decision {
  return all(canKeep(reader, 'keep-bank', entry.unitPath), decide([entry.isRetired, RETIRED]));
}

type Party = Reader & { employeeId: string };

/**
 * Whether a person can add results of a plan to the bank. The appraiser of the plan and the admins of its unit can, once the plan is set.
 * [TEMPLAT-02]
 */
export function canShareResults(
  reader: Party,
  plan: { appraiserId: string | undefined; unitPath: string; isSet: boolean },
): Decision {
  const isAppraiser = plan.appraiserId === reader.employeeId;
  return decide(
    [
      !isAppraiser && !canKeep(reader, 'keep-bank', plan.unitPath).allowed,
      'Hanya pejabat penilai SKP ini dan admin yang membawahi unitnya yang dapat menambahkannya ke bank.',
    ],
    [!plan.isSet, 'Hanya SKP yang sudah ditetapkan yang dapat ditambahkan ke bank.'],
  );
}
