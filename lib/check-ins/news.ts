import { sql } from 'drizzle-orm';
import type { NewsOffer } from '@/lib/kernel/news';
import { checkInPaths } from './paths';

const place = checkInPaths.show;

export const checkInNews: NewsOffer = {
  kinds: {
    'report-answered': { words: ({ period }) => `Check-in ${period} Anda sudah ditanggapi.`, place },
    'answer-corrected': { words: ({ period }) => `Tanggapan atas check-in ${period} Anda diperbaiki.`, place },
    'report-returned': { words: ({ period }) => `Check-in ${period} Anda dikembalikan untuk diperbaiki.`, place },
    'talk-recorded': {
      words: () => 'Dialog tengah tahun Anda dicatat oleh pejabat penilai.',
      place: checkInPaths.dialogue,
    },
  },
  isReadable: sql`exists (select 1 from check_ins c join skps k on k.id = c.skp_id where c.id = n.subject and k.owner_id = n.employee_id)`,
};
