import { sql } from 'drizzle-orm';
import type { NewsOffer } from '@/lib/kernel/news';
import { skpPaths } from './paths';

const place = skpPaths.show;

export const skpNews: NewsOffer = {
  kinds: {
    'plan-set': { words: () => 'SKP Anda ditetapkan.', place },
    'plan-returned': { words: () => 'SKP Anda dikembalikan untuk diperbaiki.', place },
    'change-opened': { words: () => 'Pejabat penilai membuka perubahan SKP Anda.', place },
  },
  isReadable: sql`exists (select 1 from skps k where k.id = n.subject and k.owner_id = n.employee_id)`,
};
