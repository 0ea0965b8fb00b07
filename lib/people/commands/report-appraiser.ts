import { appraiserReports } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { reportsOfSegment } from '../queries/appraiser-reports';
import { isActivePerson, segmentsOf } from '../queries/person';
import { appraiserOn } from '../queries/reporting-line';
import { canReportAppraiser, MIN_REPORT_REASON_LENGTH } from '../rules/appraiser-reports';

type Input = {
  assignmentId: string;
  reason: string;
  /** The id of the proposed person, if that person is in the register; otherwise empty. */
  proposedId: string;
  /** The name of a proposed person outside the register. It is used only if `proposedId` is empty. */
  proposedText: string;
};

/**
 * An employee reports that the appraiser of their own post is wrong, with the reason and the person who should appraise. The report changes
 * no appraiser: an admin does that with an appointment.
 */
export const reportAppraiser = command('appraiser.reported', { moves: 'appraiser-reports' }, (ctx, input: Input) => {
  const { assignmentId } = input;
  const segment = segmentsOf(ctx.db, ctx.actor.employeeId).find(({ id }) => id === assignmentId) ?? missing('Jabatan');
  const today = todayOf(ctx);
  const hasOpen = reportsOfSegment(ctx.db, assignmentId).some(({ status }) => status === 'open');
  enforce(canReportAppraiser({ isOwn: true, lastOn: segment.toOn, today, hasOpen }));
  if (input.reason.length < MIN_REPORT_REASON_LENGTH)
    refuseField('reason', `Jelaskan mengapa tidak tepat, sekurang-kurangnya ${MIN_REPORT_REASON_LENGTH} huruf.`);
  const shownId = appraiserOn(ctx.db, assignmentId, today)?.employeeId ?? null;
  const proposal = proposalOf(ctx, input, shownId);
  const id = newId();
  ctx.db
    .insert(appraiserReports)
    .values({ id, assignmentId, shownId, reason: input.reason, ...proposal, createdAt: ctx.now })
    .run();
  return { subject: id, detail: { assignmentId } };
});

function proposalOf(ctx: Context, { proposedId, proposedText }: Input, shownId: string | null) {
  if (proposedId === '' && proposedText === '')
    refuseField('proposedText', 'Pilih pejabat yang seharusnya dari hasil pencarian, atau tuliskan namanya di sini.');
  if (proposedId === '') return { proposedText };
  if (proposedId === ctx.actor.employeeId) refuseField('proposedId', 'Seseorang tidak dapat menilai dirinya sendiri.');
  if (proposedId === shownId) refuseField('proposedId', 'Pejabat ini sudah tercatat sebagai pejabat penilai Anda.');
  if (!isActivePerson(ctx.db, proposedId))
    refuseField('proposedId', 'Pejabat ini tidak ditemukan di antara pegawai aktif. Cari lagi, atau tuliskan namanya.');
  return { proposedId };
}
