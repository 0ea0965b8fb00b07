import { sql } from 'drizzle-orm';
import type { NewsOffer } from '@/lib/kernel/news';
import { appraisalPaths } from './paths';

/** After an appraisal is taken back, it is no news until it is handed over again. */
export const appraisalNews: NewsOffer = {
  kinds: {
    'appraisal-released': {
      words: ({ period }) => `Hasil penilaian ${period} Anda sudah dapat dibaca.`,
      place: appraisalPaths.show,
    },
    'appraisal-taken-back': {
      words: ({ period }) => `Hasil penilaian ${period} Anda ditarik kembali untuk diperbaiki.`,
      place: () => appraisalPaths.list,
    },
  },
  isReadable: sql`exists (select 1 from appraisals a join skps k on k.id = a.skp_id where a.id = n.subject and k.owner_id = n.employee_id
    and (n.kind = 'appraisal-taken-back') = (a.status = 'draft'))`,
};
