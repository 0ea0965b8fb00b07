import { z } from 'zod';
import { isPlainDate } from '@/lib/kernel/dates';

const MAX_TEXT = 100;
const text = z.string().trim().max(MAX_TEXT).optional().catch(undefined);
const number = z.coerce.number().int().positive().optional().catch(undefined);
const day = z
  .string()
  .trim()
  .refine((typed) => typed === '' || isPlainDate(typed))
  .optional()
  .catch(undefined);

/** The address of the audit page: what cannot be read is left out rather than refused. */
export const auditSearch = z.object({
  orang: text,
  catatan: text,
  peristiwa: text,
  dari: day,
  sampai: day,
  sebelum: number,
  sesudah: number,
  periksa: text,
});
export type AuditSearch = z.output<typeof auditSearch>;
