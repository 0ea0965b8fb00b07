import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { AppraiserReportStatus } from './vocabulary';

/**
 * The fewest characters of a reason, and of the answer that declines a report. One or two words do not explain why an appraiser is wrong,
 * or why a report is declined.
 */
export const MIN_REPORT_REASON_LENGTH = 10;

type Reporting = { isOwn: boolean; lastOn: PlainDate | null; today: PlainDate; hasOpen: boolean };

/**
 * The holder of a post that has not ended may report that its appraiser is wrong. Only one report may be open at a time. The report itself
 * changes nothing. [ORANG-11]
 */
export function canReportAppraiser({ isOwn, lastOn, today, hasOpen }: Reporting): Decision {
  const isOver = lastOn !== null && lastOn < today;
  return decide(
    [!isOwn, 'Laporan ini hanya untuk jabatan Anda sendiri.'],
    [isOver, `Jabatan ini berakhir ${formatDate(lastOn ?? today)}, jadi pejabat penilainya tidak diubah lagi.`],
    [hasOpen, 'Laporan Anda sebelumnya masih menunggu jawaban admin.'],
  );
}

/** A report is answered once. */
export function canAnswerReport(status: AppraiserReportStatus): Decision {
  return decide([status !== 'open', 'Laporan ini sudah dijawab.']);
}

/**
 * Whether an officer can mark a report as settled: only if the appraiser, today or on the first day of a later appointment, is not the
 * person whom the report calls wrong. Nobody (undefined) also differs from that person. [ORANG-11]
 */
export function canBeSettledBy(shownId: string | null, appraiserIds: readonly (string | undefined)[]): Decision {
  return decide([
    appraiserIds.every((id) => (id ?? null) === shownId),
    'Pejabat penilainya masih sama seperti saat dilaporkan. Tunjuk dahulu pejabat penilai yang benar, atau tolak laporan ini dengan penjelasan.',
  ]);
}
