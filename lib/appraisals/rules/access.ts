import type { Reader } from '../../agency/rules/roles';
import { type Decision, decide } from '../../kernel/decision';
import { mayReadWords, overseesUnit } from '../../skp/rules/access';
import { type AppraisalStep, appraisalSteps } from './lifecycle';
import type { AppraisalStatus } from './vocabulary';

type Person = Reader & { employeeId: string };
type Parties = {
  ownerId: string;
  /** The evaluator of the period. */
  appraiserId: string | undefined;
  reviewerId: string | undefined;
  /** Today's appraiser of the segment and this appraiser's superior, if another person evaluates the period. Empty otherwise. */
  presentIds?: readonly (string | undefined)[];
  /** If the post of the plan has ended: the appraiser of the last post of the year, who appraises the whole year. Undefined otherwise. */
  nextAppraiserId?: string;
  unitPath: string;
};

/**
 * How much of an appraisal a reader sees. `whole`: everything. `ratings`: ratings and reasons, but no feedback, for officers. `outcome`:
 * the ratings without reasons and feedback.
 */
export type ReadAccess = 'whole' | 'ratings' | 'outcome';

/**
 * How much of an appraisal a person sees; undefined for nothing. Until the hand-over, only the evaluator and the evaluator's superior see
 * it. Afterwards the employee sees all of it, and so do today's appraiser, that appraiser's superior, and `nextAppraiserId`. Officers see
 * ratings and reasons, never feedback. Unit admins do not see the reasons either, unless the agency allows it (`isOpenToUnitAdmins`).
 * [NILAI-06] [SKP-61]
 */
export function readAccessOf(
  reader: Person,
  parties: Parties,
  status: AppraisalStatus,
  isOpenToUnitAdmins = false,
): ReadAccess | undefined {
  const me = reader.employeeId;
  if (me === parties.ownerId) return status === 'draft' ? undefined : 'whole';
  if (me === parties.appraiserId || me === parties.reviewerId) return 'whole';
  if (me === parties.nextAppraiserId || parties.presentIds?.includes(me))
    return status === 'draft' ? undefined : 'whole';
  if (status === 'draft' || !overseesUnit(reader, parties.unitPath)) return undefined;
  return mayReadWords(reader, parties, isOpenToUnitAdmins) ? 'ratings' : 'outcome';
}

/** Whether a person can do a step now. The button and the command use this same decision. [NILAI-07] */
export function canTakeStep(step: AppraisalStep, reader: Person, parties: Parties, status: AppraisalStatus): Decision {
  const from: readonly AppraisalStatus[] = appraisalSteps[step].from;
  return decide(
    [!isParty(appraisalSteps[step].by, reader, parties), 'Langkah ini bukan wewenang Anda.'],
    [!from.includes(status), 'Status penilaian sudah berubah, jadi langkah ini tidak berlaku lagi.'],
  );
}

/**
 * Whether a person is the party that does a step. Nobody appraises themselves, even if the data make a person their own appraiser (R6 Ps 1:
 * the direct superior). [NILAI-08]
 */
function isParty(by: 'owner' | 'appraiser', { employeeId }: Person, { ownerId, appraiserId }: Parties): boolean {
  return by === 'owner' ? employeeId === ownerId : employeeId === appraiserId && employeeId !== ownerId;
}

/** Whether a person can change the ratings, by their role and the status. `canRateNow` also checks the time. */
export function canRate(reader: Person, parties: Parties, status: AppraisalStatus): Decision {
  return decide(
    [!isParty('appraiser', reader, parties), 'Menilai pegawai ini bukan wewenang Anda.'],
    [
      status !== 'draft',
      'Penilaian sudah diserahkan kepada pegawai. Tarik kembali dahulu, selama pegawai belum menandatangani tanda terima.',
    ],
  );
}
