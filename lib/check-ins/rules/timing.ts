import { isPeriodOf, type PeriodKind } from '../../cycles/rules/periods';
import { daysBetween, formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

type Span = { fromOn: PlainDate; toOn: PlainDate | null; nextOn: PlainDate | null };
export type PeriodDays = { kind: PeriodKind; startOn: PlainDate; endOn: PlainDate; windowToOn: PlainDate };

/** Documentation follows the periodic evaluation; the last period is the year's end as well ("IV-AKHIR"), so the year has none. [CEK-02] */
export function takesCheckIn(period: Pick<PeriodDays, 'kind' | 'startOn' | 'endOn'>, segment: Span): boolean {
  return period.kind !== 'tahunan' && isPeriodOf(period, segment);
}

/** What lateness in a period is counted by: the last day of its window, and the day on which its year was opened. */
export type Deadline = { windowToOn: PlainDate; openedOn: PlainDate | undefined };

/**
 * Days between the end of the window and the hand-in (or today, while it is not handed in); 0 when in time, or when the window was over
 * before the year was opened. Late is said, not refused.
 */
export function daysLate({ windowToOn, openedOn }: Deadline, submittedOn: PlainDate | null, today: PlainDate): number {
  if (openedOn && windowToOn < openedOn) return 0;
  return Math.max(0, daysBetween(windowToOn, submittedOn ?? today));
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

/** A report may be begun by its owner, on a plan that is in force, once the period has begun. */
export function mayOpen(o: Opening): Decision {
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
