import { command } from '@/lib/kernel/command';
import { missing } from '@/lib/kernel/decision';
import { mayExport } from '../rules/access';

type Input = {
  cycleId: string;
  purpose: string;
  format: 'xlsx' | 'csv';
  /** The filters of the list, in words. */
  filter: Readonly<Record<string, string>>;
  rows: number;
};

/**
 * Records who exports the list and for what purpose, because personnel data leave the application. This is done before the first byte of
 * the file is sent.
 */
export const recordExport = command('planning.exported', { moves: 'nothing' }, (ctx, input: Input) => {
  if (!mayExport(ctx.actor)) missing('Daftar');
  const { cycleId, purpose, format, filter, rows } = input;
  return { subject: cycleId, detail: { purpose, format, rows, filter: JSON.stringify(filter) } };
});
