import { isPeriodOf } from '../../cycles/rules/periods';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { daysBetween, formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { CheckInStatus } from './vocabulary';

type Span = { fromOn: PlainDate; toOn: PlainDate | null; nextOn: PlainDate | null };
export type PeriodDays = { kind: PeriodKind; startOn: PlainDate; endOn: PlainDate; windowToOn: PlainDate };

/** Documentation follows the periodic evaluation; the last period is also the year's end ("IV-AKHIR"), so the year has none. [CEK-02] */
export function takesCheckIn(period: Pick<PeriodDays, 'kind' | 'startOn' | 'endOn'>, segment: Span): boolean {
  return period.kind !== 'tahunan' && isPeriodOf(period, segment);
}

/** What decides lateness in a period: the last day of its window, and the day on which its year was opened. */
export type Deadline = { windowToOn: PlainDate; openedOn: PlainDate | undefined };

type Handed = { status: CheckInStatus | null; submittedOn: PlainDate | null; reviewedOn: PlainDate | null };

/** Who is late: the employee who hands in, or the appraiser who answers; days after the end of the window. */
export type Lateness = { by: 'pegawai' | 'penilai'; days: number };

/**
 * Who is or was late, and by how many days; undefined if nobody is, or if the window was over before the year was opened. For a report that
 * came after the window only the employee is late, because the appraiser had no time left. Lateness is shown, never a refusal.
 */
export function latenessOf(
  { windowToOn, openedOn }: Deadline,
  { status, submittedOn, reviewedOn }: Handed,
  today: PlainDate,
): Lateness | undefined {
  if (openedOn && windowToOn < openedOn) return undefined;
  const reported = lateBy('pegawai', windowToOn, submittedOn ?? today);
  if (reported || status === null || !ANSWERABLE.includes(status)) return reported;
  return lateBy('penilai', windowToOn, reviewedOn ?? today);
}

const ANSWERABLE: readonly CheckInStatus[] = ['submitted', 'reviewed'];

function lateBy(by: Lateness['by'], windowToOn: PlainDate, doneOn: PlainDate): Lateness | undefined {
  const days = daysBetween(windowToOn, doneOn);
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

/** A report can be begun by its owner, on a plan that is in force, once the period has begun. */
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
