import { isPeriodOf } from '../../cycles/rules/periods';
import type { CycleStatus, PeriodKind } from '../../cycles/rules/vocabulary';
import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import { MIN_REASON_LENGTH } from './readiness';

type Window = { windowFromOn: PlainDate; windowToOn: PlainDate };
type Year = { cycleStatus: CycleStatus; startOn: PlainDate };

/** Ratings can be prepared from the first day of a period in an open year. */
export function canWorkOn({ cycleStatus, startOn }: Year, today: PlainDate): Decision {
  return decide(
    [cycleStatus === 'closed', 'Tahun kinerja ini sudah ditutup.'],
    [cycleStatus === 'draft', 'Tahun kinerja ini belum dibuka.'],
    [today < startOn, `Periode ini baru dimulai pada ${formatDate(startOn)}.`],
  );
}

/** Whether a person's post or service ends before the period is evaluated: the only case of an earlier evaluation. */
export function leavesEarlier(window: Window, leavesOn: PlainDate | null): boolean {
  return leavesOn !== null && leavesOn < window.windowFromOn;
}

/**
 * The hand-over is possible from the first day of the window, for the year at the end of December (R6 p.90 no.8b). A person whose post or
 * service ends earlier is evaluated earlier, with a reason that is kept. [NILAI-15]
 */
export function canHandOver(window: Window, leavesOn: PlainDate | null, today: PlainDate): Decision {
  return decide([
    today < window.windowFromOn && !leavesEarlier(window, leavesOn),
    `Penilaian periode ini baru dapat diserahkan mulai ${formatDate(window.windowFromOn)}. Sampai saat itu simpan sebagai draf.`,
  ]);
}

/** The fault of the reason for an early hand-over, by field. [NILAI-15] */
export function earlyReasonGap(window: Window, reason: string, today: PlainDate): Record<string, string> {
  if (today >= window.windowFromOn || reason.trim().length >= MIN_REASON_LENGTH) return {};
  return {
    earlyReason: `Tuliskan mengapa penilaian diserahkan sebelum ${formatDate(window.windowFromOn)}, sekurang-kurangnya ${MIN_REASON_LENGTH} huruf.`,
  };
}

/** A period is appraised in the last post that the person held in it, by its appraiser (R6 p.91 no.13). [SIKLUS-06] */
export function canBeAppraisedHere(...asked: Parameters<typeof isPeriodOf>): Decision {
  return decide([
    !isPeriodOf(...asked),
    'Periode ini tidak dinilai pada SKP ini: pegawai dinilai pada jabatan terakhir yang dipegangnya dalam periode itu.',
  ]);
}

/** The remark about the day of an evaluation; none while the window is open. `leavesOn` is given if it is about one person. */
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
 * The period whose evaluation is due: of the open windows the one that closes first, so that the year comes after its last part although
 * its own window opens before; between windows the last one that was open; before all of them the first.
 */
export function periodInTurn<Period extends Turn>(periods: readonly Period[], today: PlainDate): Period | undefined {
  const inOrder = [...periods].sort((a, b) => (a.windowToOn < b.windowToOn ? -1 : a.windowToOn > b.windowToOn ? 1 : 0));
  const begun = inOrder.filter(({ windowFromOn }) => windowFromOn <= today);
  return begun.find(({ windowToOn }) => windowToOn >= today) ?? begun.at(-1) ?? inOrder[0];
}
