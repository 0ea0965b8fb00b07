import { isPeriodOf } from '../../cycles/rules/periods';
import type { CycleStatus, PeriodKind } from '../../cycles/rules/vocabulary';
import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import { MIN_REASON_LENGTH } from './readiness';

type Window = { windowFromOn: PlainDate; windowToOn: PlainDate };
type Year = { cycleStatus: CycleStatus; startOn: PlainDate };

/** Whether ratings can be written: from the first day of a period, in an open year. */
export function canWorkOn({ cycleStatus, startOn }: Year, today: PlainDate): Decision {
  return decide(
    [cycleStatus === 'closed', 'Tahun kinerja ini sudah ditutup.'],
    [cycleStatus === 'draft', 'Tahun kinerja ini belum dibuka.'],
    [today < startOn, `Periode ini baru dimulai pada ${formatDate(startOn)}.`],
  );
}

/**
 * Whether a person leaves the post or the service before the evaluation window opens; false if no last day is known. Only such a person is
 * evaluated before the window.
 */
export function leavesEarlier(window: Window, leavesOn: PlainDate | null): boolean {
  return leavesOn !== null && leavesOn < window.windowFromOn;
}

/**
 * Whether an appraisal can be handed over on this day: from the first day of its window. The window of the annual one begins at the end of
 * December (R6 p.90 no.8b). A person who leaves the post or the service before the window can be evaluated before it, and the reason is
 * stored. [NILAI-15]
 */
export function canHandOver(window: Window, leavesOn: PlainDate | null, today: PlainDate): Decision {
  return decide([
    today < window.windowFromOn && !leavesEarlier(window, leavesOn),
    `Penilaian periode ini baru dapat diserahkan mulai ${formatDate(window.windowFromOn)}. Sampai saat itu simpan sebagai draf.`,
  ]);
}

/** What is wrong with the reason for an early hand-over, by field; empty if nothing is, or if the hand-over is not early. [NILAI-15] */
export function earlyReasonGap(window: Window, reason: string, today: PlainDate): Record<string, string> {
  if (today >= window.windowFromOn || reason.trim().length >= MIN_REASON_LENGTH) return {};
  return {
    earlyReason: `Tuliskan mengapa penilaian diserahkan sebelum ${formatDate(window.windowFromOn)}, sekurang-kurangnya ${MIN_REASON_LENGTH} huruf.`,
  };
}

/**
 * Whether a period is appraised in this post: only in the person's last post in the period, by the appraiser of that post (R6 p.91 no.13).
 * [SIKLUS-06]
 */
export function canBeAppraisedHere(...asked: Parameters<typeof isPeriodOf>): Decision {
  return decide([
    !isPeriodOf(...asked),
    'Periode ini tidak dinilai pada SKP ini: pegawai dinilai pada jabatan terakhir yang dipegangnya dalam periode itu.',
  ]);
}

/**
 * A remark about the evaluation window; undefined while it is open. `leavesOn`: the last day of one person in the post, if the remark is
 * about one person.
 */
export function windowRemark(window: Window, today: PlainDate, leavesOn: PlainDate | null = null): string | undefined {
  const { windowFromOn, windowToOn } = window;
  if (today < windowFromOn) {
    const begins = `Masa evaluasi periode ini dimulai ${formatDate(windowFromOn)}`;
    return leavesOn !== null && leavesEarlier(window, leavesOn)
      ? `${begins}. Pegawai ini meninggalkan jabatannya pada ${formatDate(leavesOn)}, jadi penilaiannya dapat diserahkan sebelumnya, dengan alasan.`
      : `${begins}; sampai saat itu penilaian disiapkan sebagai draf.`;
  }
  return today > windowToOn
    ? `Masa evaluasi berakhir ${formatDate(windowToOn)}; penilaian masih dapat diselesaikan.`
    : undefined;
}

type Turn = Window & { kind: PeriodKind; ordinal: number };

/**
 * The period whose evaluation is due. Of the windows that are open, it is the one that ends first; so the last part of the year comes
 * before the annual evaluation. If none is open, it is the window that ended last. Before all windows, it is the first. Undefined if there
 * is no period.
 */
export function periodInTurn<Period extends Turn>(periods: readonly Period[], today: PlainDate): Period | undefined {
  const inOrder = [...periods].sort((a, b) => (a.windowToOn < b.windowToOn ? -1 : a.windowToOn > b.windowToOn ? 1 : 0));
  const begun = inOrder.filter(({ windowFromOn }) => windowFromOn <= today);
  return begun.find(({ windowToOn }) => windowToOn >= today) ?? begun.at(-1) ?? inOrder[0];
}
