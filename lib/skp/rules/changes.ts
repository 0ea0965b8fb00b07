import type { PlainDate } from '../../kernel/dates';
import { all, type Decision, decide } from '../../kernel/decision';
import { canStillChange } from './closing';
import { effectiveOnOf } from './planning';
import type { VersionKind } from './vocabulary';
import type { VersionState } from './writing';

type Person = { employeeId: string };
type Parties = { ownerId: string; appraiserId: string | undefined };

/**
 * Whether a person can begin a change of a set plan. The owner and the appraiser can, and there is only one change at a time. The version
 * in force stays in force meanwhile (R6 Ps 14(2)). [SKP-15]
 */
export function canOpenChange({ employeeId }: Person, { ownerId, appraiserId }: Parties, plan: VersionState): Decision {
  return all(
    decide(
      [
        employeeId !== ownerId && employeeId !== appraiserId,
        'Perubahan SKP disusun oleh pegawai atau dibuka oleh pejabat penilainya.',
      ],
      [plan.isChange, 'Masih ada perubahan yang belum selesai. Selesaikan atau batalkan perubahan itu lebih dahulu.'],
      [
        !plan.isChange && plan.status !== 'agreed',
        'SKP ini belum ditetapkan, jadi isinya masih dapat diubah langsung.',
      ],
    ),
    canStillChange({ ...plan, isChange: true }),
  );
}

/**
 * Whether a person can discard an open change that is not submitted. Only the side that began the change can. If an appraiser began it, the
 * appraiser of today can. This is also possible after the end of the year, until the year is closed. [SKP-16]
 */
export function canDiscardChange(
  { employeeId }: Person,
  { ownerId, appraiserId }: Parties,
  plan: VersionState & { openedBy: string | null },
): Decision {
  const opener = plan.openedBy === ownerId ? ownerId : appraiserId;
  return all(
    decide(
      [!plan.isChange, 'Tidak ada perubahan yang sedang disusun.'],
      [plan.isChange && employeeId !== opener, 'Perubahan hanya dapat dibatalkan oleh pihak yang memulainya.'],
      [
        plan.isChange && plan.status === 'submitted',
        'Perubahan ini sudah diajukan. Tarik kembali dahulu sebelum membatalkannya.',
      ],
    ),
    canStillChange({ ...plan, isChange: false }),
  );
}

type Handed = { kind: VersionKind; differences: number; isConfirmed: boolean };

/**
 * Whether a change can be submitted: it must differ from the version in force. A clarification with a new appraiser need not differ, if the
 * owner confirms that the plan stays unchanged (R6 p.65 C.7). [SKP-17]
 */
export function canSubmitChange({ kind, differences, isConfirmed }: Handed): Decision {
  const mayBeEmpty = kind === 'successor';
  return decide(
    [
      differences === 0 && !mayBeEmpty,
      'Belum ada perbedaan dengan versi yang berlaku. Ubah isinya lebih dahulu, atau batalkan perubahan ini.',
    ],
    [
      differences === 0 && mayBeEmpty && !isConfirmed,
      'Isinya sama dengan versi yang berlaku. Centang pernyataan bahwa SKP tetap tanpa perubahan, atau ubah isinya.',
    ],
  );
}

/** The first day on which a change is in force: the day on which it is set, but never before the first day of the plan. [SKP-18] */
export function changeEffectiveOn(setOn: PlainDate, cycleStartOn: PlainDate, segmentFromOn: PlainDate): PlainDate {
  const begun = effectiveOnOf(cycleStartOn, segmentFromOn);
  return setOn > begun ? setOn : begun;
}
