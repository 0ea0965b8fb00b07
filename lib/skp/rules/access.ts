import { type Decision, decide } from '../../kernel/decision';
import type { GrantedRole } from '../../people/rules/roles';
import { type SkpStatus, type SkpStep, skpSteps } from './lifecycle';

type Reader = {
  employeeId: string;
  grants: readonly { role: GrantedRole; unitPath: string | null }[];
};
type Parties = { ownerId: string; appraiserId: string | undefined; reviewerId: string | undefined; unitPath: string };

/** Owner, appraiser, appraiser's superior, the admin of the unit, agency admin and auditor may read a plan; nobody else. */
export function mayRead(reader: Reader, parties: Parties): boolean {
  const { ownerId, appraiserId, reviewerId } = parties;
  return [ownerId, appraiserId, reviewerId].includes(reader.employeeId) || overseesUnit(reader, parties.unitPath);
}

/** By a role that an agency admin gave: everywhere, or in the subtree of one unit. */
export function overseesUnit(reader: Pick<Reader, 'grants'>, unitPath: string): boolean {
  return reader.grants.some(
    ({ role, unitPath: scope }) => role !== 'unit-admin' || (scope !== null && unitPath.startsWith(scope)),
  );
}

/** Whether this person may take this step now: the button and the command ask the same question. [SKP-01] */
export function canTake(step: SkpStep, reader: Reader, parties: Parties, status: SkpStatus): Decision {
  const party = skpSteps[step].by === 'owner' ? parties.ownerId : parties.appraiserId;
  const from: readonly SkpStatus[] = skpSteps[step].from;
  return decide(
    [party !== reader.employeeId, 'Langkah ini bukan wewenang Anda.'],
    [!from.includes(status), 'Status SKP sudah berubah, jadi langkah ini tidak berlaku lagi.'],
  );
}
