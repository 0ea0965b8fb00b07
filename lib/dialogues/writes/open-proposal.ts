import type { Db } from '@/lib/kernel/context';
import { missing, Rejection } from '@/lib/kernel/decision';
import { openProposals, proposalById } from '../queries/expectations';

export type OpenProposal = NonNullable<ReturnType<typeof proposalById>>;

/**
 * The proposal that is to be answered. Refused if it has an answer, or if there is a later proposal for the same part of the plan.
 * [DIALOG-05]
 */
export function openProposal(db: Db, skpId: string, proposalId: string): OpenProposal {
  const found = proposalById(db, skpId, proposalId) ?? missing('Usulan rumusan');
  if (!openProposals(db, found.thread.id).some(({ id }) => id === proposalId))
    throw new Rejection(['Usulan ini sudah dijawab atau sudah digantikan usulan yang lebih baru. Baca dialognya.']);
  return found;
}
