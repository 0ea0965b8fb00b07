import { z } from 'zod';
import { readDay } from '@/lib/kernel/dates';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { DIALOGUE_LIMITS } from './rules/expectations';

const id = z.string().trim().min(1).max(64);
const revision = z.coerce.number().int();
const written = (most: number, ask: string) => z.string().trim().min(1, ask).max(most, `Paling panjang ${most} huruf.`);

const heldOn = z
  .string()
  .trim()
  .min(1, 'Tanggal dialog wajib diisi: hari ini atau hari sebelumnya.')
  .transform((typed, ctx) => {
    const { day, fault } = readDay(typed);
    if (fault) ctx.addIssue({ code: 'custom', message: fault });
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

/** `upTo`: the last post that the page showed. */
const inThread = z.object({ skpId: id, topic: id, upTo: z.coerce.number().int().min(0) });
const MOST = `Paling panjang ${DIALOGUE_LIMITS.body} huruf. Singkatkan, atau bagi menjadi dua tanggapan.`;

export const sayInput = inThread.extend({
  body: z.string().trim().min(1, 'Tuliskan tanggapan Anda.').max(DIALOGUE_LIMITS.body, MOST),
});
export const proposeWordingInput = inThread.extend({
  place: z.string().trim().min(1, 'Pilih bagian yang rumusannya diusulkan.').max(100),
  wording: z
    .string()
    .trim()
    .min(1, 'Tuliskan rumusan yang diusulkan.')
    .max(PLAN_LIMITS.title, `Rumusan ini paling panjang ${PLAN_LIMITS.title} huruf.`),
  why: z.string().trim().max(DIALOGUE_LIMITS.body, MOST).default(''),
});
export const takeOverInput = inThread.extend({ revision, proposalId: id });
export const declineInput = inThread.extend({
  proposalId: id,
  reason: z.string().trim().max(DIALOGUE_LIMITS.body, MOST).default(''),
});
export const markReadInput = inThread;
