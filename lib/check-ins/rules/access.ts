import { all, type Decision, decide } from '../../kernel/decision';
import { type CheckInStep, checkInSteps } from './lifecycle';
import type { CheckInStatus } from './vocabulary';

type Person = { employeeId: string };
type Parties = { ownerId: string; appraiserId: string | undefined };
type ReportStatus = { status: CheckInStatus; isCycleClosed: boolean };

const NOT_YOURS = 'Langkah ini bukan wewenang Anda.';
const MOVED_ON = 'Status check-in sudah berubah, jadi langkah ini tidak berlaku lagi.';
const CLOSED = 'Tahun kinerja ini sudah ditutup.';

/** Whether a person can do a step now. The button and the command use this same decision. */
export function canTake(step: CheckInStep, person: Person, parties: Parties, report: ReportStatus): Decision {
  const party = checkInSteps[step].by === 'owner' ? parties.ownerId : parties.appraiserId;
  const from: readonly CheckInStatus[] = checkInSteps[step].from;
  return decide(
    [party !== person.employeeId, NOT_YOURS],
    [!from.includes(report.status), MOVED_ON],
    [report.isCycleClosed, CLOSED],
  );
}

/**
 * Whether a person can correct an answer: only the person who gave it, and only while they appraise the employee. Nobody else changes their
 * words. [UMPAN-03]
 */
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

/** Whether a person can write an answer: a first answer if they can send it, or a correction of the answer that they sent. */
export function canWriteAnswer(
  person: Person,
  parties: Parties,
  report: ReportStatus & { reviewedBy: string | null },
): Decision {
  return report.status === 'reviewed'
    ? canCorrect(person, parties, report)
    : canTake('review', person, parties, report);
}

/** Whether the employee has the report, to write or to improve it. */
export function isWithOwner({ status }: Pick<ReportStatus, 'status'>): boolean {
  return (checkInSteps.submit.from as readonly CheckInStatus[]).includes(status);
}

/**
 * Whether the employee can write: while the report is a draft or was returned, and the year is not closed. Otherwise it can only be read.
 */
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

/**
 * Whether a person reads values that are not submitted: only the employee who writes the report. Other people read the values that were
 * last submitted, and before the first submission nothing.
 */
export function readsDraft(person: Person, parties: Parties): boolean {
  return parties.ownerId === person.employeeId;
}
