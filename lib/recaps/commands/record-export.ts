import { command } from '@/lib/kernel/command';
import { missing } from '@/lib/kernel/decision';
import { recapScopeOf } from '../rules/access';

export type RecordExportInput = {
  cycleId: string;
  purpose: string;
  format: 'xlsx' | 'csv';
  /** The filters in the address of the recap. */
  filter: Readonly<Record<string, string>>;
  rows: number;
};

/**
 * Records who exports a recap and for what purpose, before the first byte of the file is sent, because personnel data leave the
 * application.
 */
export const recordExport = command('recap.exported', { moves: 'nothing' }, (ctx, input: RecordExportInput) => {
  if (!recapScopeOf(ctx.actor)) missing('Rekap');
  const { cycleId, purpose, format, filter, rows } = input;
  return { subject: cycleId, detail: { purpose, format, rows, filter: JSON.stringify(filter) } };
});
