import { command } from '@/lib/kernel/command';
import { missing } from '@/lib/kernel/decision';
import { recapScopeOf } from '../rules/access';

export type RecordExportInput = {
  cycleId: string;
  purpose: string;
  format: 'xlsx' | 'csv';
  /** The filters of the address. */
  filter: Readonly<Record<string, string>>;
  rows: number;
};

/** Personnel data leave the application, so the audit trail records who took what, and why, before the first byte. */
export const recordExport = command('recap.exported', { moves: 'nothing' }, (ctx, input: RecordExportInput) => {
  if (!recapScopeOf(ctx.actor)) missing('Rekap');
  const { cycleId, purpose, format, filter, rows } = input;
  return { subject: cycleId, detail: { purpose, format, rows, filter: JSON.stringify(filter) } };
});
