import { all, type Decision, decide } from '../../kernel/decision';
import { canStillChange } from './closing';
import type { VersionState } from './writing';

/**
 * Whether a person can link a provisional result ("sementara") to a result that the superior has by now. Only the owner can, and not while
 * the plan or its change is submitted. A link changes no word that was set. So a plan in force needs no new version, and its paper stays as
 * it was issued. [SKP-08]
 */
export function canRelink(reader: { employeeId: string }, parties: { ownerId: string }, skp: VersionState): Decision {
  return all(
    decide(
      [reader.employeeId !== parties.ownerId, 'Hasil kerja hanya dapat dikaitkan ulang oleh pemilik SKP.'],
      [
        skp.status === 'submitted',
        'SKP sedang diperiksa pejabat penilai. Tarik kembali dahulu, atau kaitkan ulang setelah ditetapkan.',
      ],
    ),
    // `isChange: false`, because results can be linked after the end of the year too, until the year is closed.
    canStillChange({ ...skp, isChange: false }),
  );
}

type Provisional = { supportIsProvisional: boolean; supportedLineageId: string | null };

/** Whether a result is provisional and not linked to a result of the superior yet. */
export function isProvisional({ supportIsProvisional, supportedLineageId }: Provisional): boolean {
  return supportIsProvisional && supportedLineageId === null;
}
