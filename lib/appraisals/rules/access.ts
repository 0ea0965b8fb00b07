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
  /** Today's appraiser of the segment and that appraiser's superior, if another person evaluates the period. */
  presentIds?: readonly (string | undefined)[];
  /** The appraiser of the next post, who also appraises the whole year. */
  nextAppraiserId?: string;
  unitPath: string;
};

/** `whole`: with feedback text. `ratings`: what an officer needs, without feedback. `outcome`: without the reasons as well. */
export type Sight = 'whole' | 'ratings' | 'outcome';

/**
 * What a person sees of an appraisal. Until the hand-over only the appraiser sees it, and the appraiser's superior. Afterwards the employee
 * sees all of it, and so do today's appraiser and the appraiser of the next post; officers see the ratings, never the feedback; unit admins
 * do not see the reasons either, unless the agency allows it. [NILAI-06] [SKP-61]
 */
export function sightOf(
  reader: Person,
  parties: Parties,
  status: AppraisalStatus,
  isOpenToUnitAdmins = false,
): Sight | undefined {
  const me = reader.employeeId;
  if (me === parties.ownerId) return status === 'draft' ? undefined : 'whole';
  if (me === parties.appraiserId || me === parties.reviewerId) return 'whole';
  if (me === parties.nextAppraiserId || parties.presentIds?.includes(me))
    return status === 'draft' ? undefined : 'whole';
  if (status === 'draft' || !overseesUnit(reader, parties.unitPath)) return undefined;
  return mayReadWords(reader, parties, isOpenToUnitAdmins) ? 'ratings' : 'outcome';
}

/** Whether this person can take this step now; the button and the command use the same decision. [NILAI-07] */
export function canTakeStep(step: AppraisalStep, reader: Person, parties: Parties, status: AppraisalStatus): Decision {
  const from: readonly AppraisalStatus[] = appraisalSteps[step].from;
  return decide(
    [!isParty(appraisalSteps[step].by, reader, parties), 'Langkah ini bukan wewenang Anda.'],
    [!from.includes(status), 'Status penilaian sudah berubah, jadi langkah ini tidak berlaku lagi.'],
  );
}

/** Nobody appraises themselves, whatever the tables say (R6 Ps 1: the direct superior). [NILAI-08] */
function isParty(by: 'owner' | 'appraiser', { employeeId }: Person, { ownerId, appraiserId }: Parties): boolean {
  return by === 'owner' ? employeeId === ownerId : employeeId === appraiserId && employeeId !== ownerId;
}

/** Whether this person can write the ratings now. */
export function canRate(reader: Person, parties: Parties, status: AppraisalStatus): Decision {
  return decide(
    [!isParty('appraiser', reader, parties), 'Menilai pegawai ini bukan wewenang Anda.'],
    [
      status !== 'draft',
      'Penilaian sudah diserahkan kepada pegawai. Tarik kembali dahulu, selama pegawai belum menandatangani tanda terima.',
    ],
  );
}
