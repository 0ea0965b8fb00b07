import { z } from 'zod';
import { parseDate } from '@/lib/kernel/dates';

const id = z.string().trim().min(1).max(64);
const revision = z.coerce.number().int();
const written = (most: number, ask: string) =>
  z.string().trim().min(1, ask).max(most, `Paling panjang ${most} karakter.`);

const heldOn = z
  .string()
  .trim()
  .min(1, 'Tanggal dialog wajib diisi: hari ini atau hari sebelumnya.')
  .transform((typed, ctx) => {
    const day = parseDate(typed);
    if (!day) ctx.addIssue({ code: 'custom', message: 'Tulis tanggal dialog seperti 15 Januari 2026 atau 15-1-2026.' });
    return day ?? '';
  });

export const recordDialogueInput = z.object({
  checkInId: id,
  revision,
  heldOn,
  place: written(200, 'Tempat wajib diisi; tulis “daring” bila dialog dilakukan jarak jauh.'),
  discussed: written(5000, 'Yang dibicarakan wajib diisi; pokok-pokoknya sudah cukup.'),
  agreed: written(5000, 'Yang disepakati wajib diisi; tulis “tidak ada perubahan” bila demikian.'),
});

export const confirmDialogueInput = z.object({ checkInId: id, revision });
