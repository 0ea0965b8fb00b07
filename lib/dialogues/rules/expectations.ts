import { all, type Decision, decide } from '../../kernel/decision';
import { setterIn } from '../../skp/rules/access';
import { canStillChange } from '../../skp/rules/closing';
import { PLAN_LIMITS } from '../../skp/rules/plan';
import type { VersionState } from '../../skp/rules/writing';
import type { Side, WordingField } from './vocabulary';

export const DIALOGUE_LIMITS = { body: 2000, target: 60, reason: 10 } as const;

/** The largest number of characters for a wording, the same as in the plan. */
export function longestWording(field: WordingField): number {
  if (field === 'target') return DIALOGUE_LIMITS.target;
  return field === 'expectation' ? PLAN_LIMITS.expectation : PLAN_LIMITS.title;
}

type Reader = { employeeId: string };
type Parties = { ownerId: string; appraiserId: string | undefined; reviewerId: string | undefined };

/**
 * The side of a person in the dialogue: the employee, or today's appraiser. Until the plan is set, also the superior of an appraiser who
 * does not answer (R6 Ps 7(2), p.65 C.5). Undefined for other readers of the plan, who can only read. [DIALOG-01]
 */
export function sideIn(reader: Reader, parties: Parties, plan: VersionState): Side | undefined {
  if (reader.employeeId === parties.ownerId) return 'owner';
  const setter = setterIn(reader, parties, plan);
  return setter === 'appraiser' || (setter === 'reviewer' && plan.status !== 'agreed') ? 'appraiser' : undefined;
}

/**
 * Both sides can write all year, before and after the plan is set, because expectations are clarified all year (R6 p.26 A, Ps 14(2)). They
 * can write until the year is closed or the segment has ended. [DIALOG-02]
 */
export function canSay(side: Side | undefined, plan: VersionState): Decision {
  return all(
    decide([side === undefined, 'Dialog ini ditulis oleh pegawai dan pejabat penilainya.']),
    canStillChange({ ...plan, isChange: false }),
  );
}

/** The appraiser's side can propose a wording; only the employee writes the plan itself. [DIALOG-03] */
export function canPropose(side: Side | undefined, plan: VersionState): Decision {
  return all(
    decide([side !== 'appraiser', 'Rumusan diusulkan oleh pejabat penilai.']),
    canStillChange({ ...plan, isChange: false }),
  );
}

/**
 * The employee can answer a proposal. To decline it, the working version need not be a draft; to take it over, `canWrite` must allow it
 * too. [DIALOG-03]
 */
export function canAnswer(side: Side | undefined, plan: VersionState): Decision {
  return all(
    decide([side !== 'owner', 'Usulan rumusan dijawab oleh pemilik SKP.']),
    canStillChange({ ...plan, isChange: false }),
  );
}

/** How many posts of the other side this side has not read; 0 for a reader who only reads the dialogue. */
export function unreadBy(side: Side | undefined, thread: { unreadByOwner: number; unreadByAppraiser: number }): number {
  if (side === undefined) return 0;
  return side === 'owner' ? thread.unreadByOwner : thread.unreadByAppraiser;
}
