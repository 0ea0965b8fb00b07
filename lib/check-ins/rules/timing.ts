import { isPeriodOf } from '../../cycles/rules/periods';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { daysBetween, formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { CheckInStatus } from './vocabulary';

type Span = { fromOn: PlainDate; toOn: PlainDate | null; nextOn: PlainDate | null };
export type PeriodDays = { kind: PeriodKind; startOn: PlainDate; endOn: PlainDate };

/**
 * Whether a period needs a report in this segment. Only the months or quarters of the periodic evaluation do. The whole year needs no
 * report, because the report of its last period covers its end ("IV-AKHIR"). [CEK-02]
 */
export function takesCheckIn(period: PeriodDays, segment: Span): boolean {
  return period.kind !== 'tahunan' && isPeriodOf(period, segment);
}

/** What the due day of a report depends on. */
export type ReportTime = { windowToOn: PlainDate };

/** The last day on which a report and its answer are in time: the last day of the window of its period. */
export function reportDueOn({ windowToOn }: ReportTime): PlainDate {
  return windowToOn;
}

/** What decides whether somebody is late in a period: the due day, and the day on which the year was opened (undefined: not opened). */
export type Deadline = ReportTime & { openedOn: PlainDate | undefined };

type Handed = { status: CheckInStatus | null; submittedOn: PlainDate | null; reviewedOn: PlainDate | null };

/** Who is late, and by how many days after the due day: the employee who submits, or the appraiser who answers. */
export type Lateness = { by: 'pegawai' | 'penilai'; days: number };

/**
 * Who is or was late, and by how many days. Undefined if nobody is, or if the due day was before the day on which the year was opened. If
 * the report came after the due day, only the employee is late, because the appraiser had no time left. Being late is shown; it never
 * refuses a step.
 */
export function latenessOf(
  { openedOn, ...time }: Deadline,
  { status, submittedOn, reviewedOn }: Handed,
  today: PlainDate,
): Lateness | undefined {
  const dueOn = reportDueOn(time);
  if (openedOn && dueOn < openedOn) return undefined;
  const reported = lateBy('pegawai', dueOn, submittedOn ?? today);
  if (reported || status === null || !ANSWERABLE.includes(status)) return reported;
  return lateBy('penilai', dueOn, reviewedOn ?? today);
}

const ANSWERABLE: readonly CheckInStatus[] = ['submitted', 'reviewed'];

function lateBy(by: Lateness['by'], dueOn: PlainDate, doneOn: PlainDate): Lateness | undefined {
  const days = daysBetween(dueOn, doneOn);
  return days > 0 ? { by, days } : undefined;
}

type Opening = {
  isOwner: boolean;
  isAgreed: boolean;
  isCycleClosed: boolean;
  isOpened: boolean;
  period: PeriodDays;
  segment: Span;
  today: PlainDate;
};

/**
 * Whether a report can be begun: by the owner, on a plan that is set, in a year that is not closed, once the period has begun. A period has
 * only one report.
 */
export function canOpenReport(o: Opening): Decision {
  return decide(
    [!o.isOwner, 'Langkah ini bukan wewenang Anda.'],
    [!o.isAgreed, 'SKP belum ditetapkan. Check-in dapat diisi setelah pejabat penilai menetapkan SKP.'],
    [o.isCycleClosed, 'Tahun kinerja ini sudah ditutup.'],
    [
      !takesCheckIn(o.period, o.segment),
      'Periode ini tidak termasuk masa penugasan pada SKP ini; periode dilaporkan pada jabatan terakhir di dalamnya.',
    ],
    [o.today < o.period.startOn, `Periode ini baru dimulai pada ${formatDate(o.period.startOn)}.`],
    [o.isOpened, 'Check-in periode ini sudah dibuka. Lanjutkan dari daftar check-in.'],
  );
}
