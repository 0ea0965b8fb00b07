import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { coversSomething, isInSubtree, joined, type Scope } from '../../agency/rules/scopes';
import { all, type Decision, decide } from '../../kernel/decision';
import { canKeep } from '../../people/rules/access';

/** The part of the tree that somebody looks after: by role, and as leader. */
export function bankScope(reader: Reader, ledPaths: readonly string[]): Scope {
  return joined(scopeOf(reader, 'bank'), ledPaths);
}

/** Admins, auditors and leaders open bank and templates; everybody else sees them only in their own plan. */
export function mayOpenBank(scope: Scope): boolean {
  return coversSomething(scope);
}

/** An entry for the whole agency, for a unit above or for one below concerns the reader; one for another branch does not. [TEMPLAT-02] */
export function concerns(unitPath: string | null, scope: Scope): boolean {
  if (unitPath === null || scope === 'all') return true;
  return scope.some((root) => isInSubtree(unitPath, root) || isInSubtree(root, unitPath));
}

const RETIRED = 'Isian ini sudah ditarik dari bank.';

/** Entries are kept by the admin of their unit; entries for the whole agency by an agency admin. [TEMPLAT-02] */
export function canKeepEntry(reader: Reader, entry: { unitPath: string | null; isRetired: boolean }): Decision {
  return all(canKeep(reader, 'keep-bank', entry.unitPath), decide([entry.isRetired, RETIRED]));
}

type Party = Reader & { employeeId: string };

/** Results of a set plan may be added to the bank by its appraiser and by the admin of its unit. [TEMPLAT-02] */
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
