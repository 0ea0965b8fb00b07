import { sql } from 'drizzle-orm';
import type { NewsDetail, NewsOffer } from '@/lib/kernel/news';
import { appraisalPaths } from './paths';

const reusePage = (_: string, { skpId = '', periodId = '' }: NewsDetail) => appraisalPaths.reuse(skpId, periodId);

/** The condition that the reader is the owner of the plan, or the person who proposed, agreed to or ended the use of the result. */
const CONCERNS_REUSE = sql`exists (select 1 from result_reuses r join skps k on k.id = r.skp_id
  where r.id = n.subject and n.employee_id in (k.owner_id, r.proposed_by, r.agreed_by, r.ended_by))`;

/** News about appraisals. News that an appraisal can be read is hidden while the appraisal is taken back. */
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
    'reuse-proposed': {
      words: ({ period }) => `Pemakaian hasil evaluasi unit lama untuk ${period} diusulkan kepada Anda.`,
      place: reusePage,
    },
    'reuse-agreed': {
      words: ({ period }) => `Pemakaian hasil evaluasi unit lama untuk ${period} disetujui.`,
      place: reusePage,
    },
    'reuse-ended': {
      words: ({ period }) => `Hasil evaluasi unit lama untuk ${period} tidak jadi dipakai.`,
      place: reusePage,
    },
  },
  isReadable: sql`case when n.kind in ('reuse-proposed', 'reuse-agreed', 'reuse-ended') then ${CONCERNS_REUSE} else exists (select 1
    from appraisals a join skps k on k.id = a.skp_id where a.id = n.subject and k.owner_id = n.employee_id
    and (n.kind = 'appraisal-taken-back') = (a.status = 'draft')) end`,
};
