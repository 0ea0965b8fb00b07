import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { coversSomething, isInSubtree, joined, type Scope } from '../../agency/rules/scopes';
import { all, type Decision, decide } from '../../kernel/decision';
import { canKeep } from '../../people/rules/access';

/** Which part of the tree somebody looks after: by role, and by leading it. */
export function bankScope(reader: Reader, ledPaths: readonly string[]): Scope {
  return joined(scopeOf(reader, 'bank'), ledPaths);
}

/** Admins, auditors and leaders open bank and templates; everybody else meets them in the own plan. */
export function opensBank(scope: Scope): boolean {
  return coversSomething(scope);
}

/** What holds for the whole agency, for a unit above, or for one below is of concern; what holds for another branch is not. [TEMPLAT-02] */
export function concerns(unitPath: string | null, scope: Scope): boolean {
  if (unitPath === null || scope === 'all') return true;
  return scope.some((root) => isInSubtree(unitPath, root) || isInSubtree(root, unitPath));
}

const RETIRED = 'Isian ini sudah ditarik dari bank.';

/** Entries are kept by the admin of their unit, those of the whole agency by an agency admin. [TEMPLAT-02] */
export function canKeepEntry(reader: Reader, entry: { unitPath: string | null; isRetired: boolean }): Decision {
  return all(canKeep(reader, 'keep-bank', entry.unitPath), decide([entry.isRetired, RETIRED]));
}

type Party = Reader & { employeeId: string };

/** What a plan that is set says may be put into the bank by who appraises it and by the admin of its unit. [TEMPLAT-02] */
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
