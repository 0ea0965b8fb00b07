import { command } from '@/lib/kernel/command';
import { missing } from '@/lib/kernel/decision';
import { mayExport } from '../rules/access';

type Input = {
  cycleId: string;
  purpose: string;
  format: 'xlsx' | 'csv';
  /** The active filters, in words. */
  filter: Readonly<Record<string, string>>;
  rows: number;
};

/** Personnel data leave the application, so the audit trail records who took what, and why, before the first byte. */
export const recordExport = command('planning.exported', { moves: 'nothing' }, (ctx, input: Input) => {
  if (!mayExport(ctx.actor)) missing('Daftar');
  const { cycleId, purpose, format, filter, rows } = input;
  return { subject: cycleId, detail: { purpose, format, rows, filter: JSON.stringify(filter) } };
});
