import { z } from 'zod';
import { readDay } from '@/lib/kernel/dates';
import { id, required, revision } from '@/lib/kernel/shapes';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { DIALOGUE_LIMITS } from './rules/expectations';

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
  place: required('Tempat wajib diisi; tulis “daring” bila dialog dilakukan jarak jauh.', 200),
  discussed: required('Yang dibicarakan wajib diisi; pokok-pokoknya sudah cukup.', 5000),
  agreed: required('Yang disepakati wajib diisi; tulis “tidak ada perubahan” bila demikian.', 5000),
});

export const confirmDialogueInput = z.object({ checkInId: id, revision });

/** `upTo`: the number of the last post that the page showed. */
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
