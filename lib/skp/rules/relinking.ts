import { all, type Decision, decide } from '../../kernel/decision';
import { canStillChange } from './closing';
import type { VersionState } from './writing';

/**
 * A result that was drafted while the superior had none ("sementara") is linked when there is one. The link adds what the plan left open
 * and changes no word that was set, so a plan in force needs no new version; its paper stays as issued. [SKP-08]
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
    // An open change does not keep the plan in force from being linked.
    canStillChange({ ...skp, isChange: false }),
  );
}

type Provisional = { supportIsProvisional: boolean; supportedLineageId: string | null };

/** The result still waits for a result of the superior. */
export function isProvisional({ supportIsProvisional, supportedLineageId }: Provisional): boolean {
  return supportIsProvisional && supportedLineageId === null;
}
