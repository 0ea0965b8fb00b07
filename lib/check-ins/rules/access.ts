import { all, type Decision, decide } from '../../kernel/decision';
import { type CheckInStep, checkInSteps } from './lifecycle';
import type { CheckInStatus } from './vocabulary';

type Person = { employeeId: string };
type Parties = { ownerId: string; appraiserId: string | undefined };
type ReportStatus = { status: CheckInStatus; isCycleClosed: boolean };

const NOT_YOURS = 'Langkah ini bukan wewenang Anda.';
const MOVED_ON = 'Status check-in sudah berubah, jadi langkah ini tidak berlaku lagi.';
const CLOSED = 'Tahun kinerja ini sudah ditutup.';

/** Whether this person can take this step now; the button and the command use the same decision. */
export function canTake(step: CheckInStep, person: Person, parties: Parties, report: ReportStatus): Decision {
  const party = checkInSteps[step].by === 'owner' ? parties.ownerId : parties.appraiserId;
  const from: readonly CheckInStatus[] = checkInSteps[step].from;
  return decide(
    [party !== person.employeeId, NOT_YOURS],
    [!from.includes(report.status), MOVED_ON],
    [report.isCycleClosed, CLOSED],
  );
}

/** Only the person who gave an answer can correct it, while they appraise the employee; nobody else changes their words. [UMPAN-03] */
export function canCorrect(
  person: Person,
  parties: Parties,
  { reviewedBy, ...report }: ReportStatus & { reviewedBy: string | null },
): Decision {
  return all(
    canTake('correct', person, parties, report),
    decide([reviewedBy !== person.employeeId, 'Tanggapan ini diperbaiki oleh yang menuliskannya.']),
  );
}

/** An answer is drafted by a person who can send it, or correct the sent one. */
export function canWriteAnswer(
  person: Person,
  parties: Parties,
  report: ReportStatus & { reviewedBy: string | null },
): Decision {
  return report.status === 'reviewed'
    ? canCorrect(person, parties, report)
    : canTake('review', person, parties, report);
}

/** Whether the employee has it, to write or to improve. */
export function isWithOwner({ status }: Pick<ReportStatus, 'status'>): boolean {
  return (checkInSteps.submit.from as readonly CheckInStatus[]).includes(status);
}

/** The employee writes while the report is a draft or was handed back; otherwise it is read-only. */
export function canWriteReport(person: Person, parties: Parties, report: ReportStatus): Decision {
  return decide(
    [parties.ownerId !== person.employeeId, NOT_YOURS],
    [
      !isWithOwner(report),
      'Check-in sudah diajukan, jadi tidak dapat diubah. Tarik kembali dahulu bila perlu diperbaiki.',
    ],
    [report.isCycleClosed, CLOSED],
  );
}

/** Only its writer reads a draft: others read the last handed-in values, and nothing before the first handing in. */
export function readsDraft(person: Person, parties: Parties): boolean {
  return parties.ownerId === person.employeeId;
}
