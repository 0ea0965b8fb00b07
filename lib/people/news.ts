import { sql } from 'drizzle-orm';
import { formatDate } from '@/lib/kernel/dates';
import { menuPaths } from '@/lib/kernel/menu-paths';
import type { NewsOffer } from '@/lib/kernel/news';

const place = () => menuPaths.standing;
const from = (day = '') => `mulai ${formatDate(day)}`;

/**
 * News for people who get another post or appraiser, and for people who are named to appraise or are replaced. All kinds except
 * `replaced-backdated` lead to *Kedudukan saya*, which shows the present appraiser and the letter.
 */
export const peopleNews: NewsOffer = {
  kinds: {
    'post-taken': { words: ({ fromOn }) => `Anda ditempatkan pada jabatan lain ${from(fromOn)}.`, place },
    'post-withdrawn': {
      words: ({ fromOn }) => `Penempatan Anda pada jabatan lain ${from(fromOn)} dibatalkan.`,
      place,
    },
    'named-appraiser': {
      words: ({ capacity, fromOn }) => `Anda ditunjuk menilai sebagai ${capacity} ${from(fromOn)}.`,
      place,
    },
    'naming-withdrawn': {
      words: ({ capacity, fromOn }) => `Penunjukan Anda menilai sebagai ${capacity} dicabut ${from(fromOn)}.`,
      place,
    },
    'appraiser-changed': { words: ({ fromOn }) => `Pejabat penilai Anda berubah ${from(fromOn)}.`, place },
    'appraiser-change-withdrawn': {
      words: ({ fromOn }) => `Perubahan pejabat penilai Anda ${from(fromOn)} dibatalkan.`,
      place,
    },
    'appraiser-backdated': {
      words: ({ fromOn }) => `Pejabat penilai Anda berubah, berlaku surut ${from(fromOn)}.`,
      place,
    },
    'replaced-backdated': {
      words: ({ fromOn }) => `Pejabat lain ditunjuk menilai menggantikan Anda, berlaku surut ${from(fromOn)}.`,
      place: () => menuPaths.home,
    },
  },
  isReadable: sql`1`,
};
