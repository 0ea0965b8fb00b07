import { z } from 'zod';
import { parseDate } from '@/lib/kernel/dates';

const MAX_TEXT = 100;
const searched = z.string().trim().max(MAX_TEXT).optional().catch(undefined);
const number = z.coerce.number().int().positive().optional().catch(undefined);
const searchedDay = searched.transform((typed) => typed && parseDate(typed));

/** The parameters of the audit page. A parameter that cannot be read is ignored and not refused. */
export const auditSearch = z.object({
  orang: searched,
  catatan: searched,
  peristiwa: searched,
  dari: searchedDay,
  sampai: searchedDay,
  sebelum: number,
  sesudah: number,
  periksa: searched,
});
export type AuditSearch = z.output<typeof auditSearch>;

/** The days that were typed but cannot be read. They are ignored, and the page says so. */
export function unreadDays(params: Readonly<Record<string, unknown>>): string[] {
  return [params.dari, params.sampai].flatMap((typed) =>
    typeof typed === 'string' && typed.trim() !== '' && !parseDate(typed) ? [typed.trim().slice(0, MAX_TEXT)] : [],
  );
}
