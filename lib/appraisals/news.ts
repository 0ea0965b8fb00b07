import { sql } from 'drizzle-orm';
import type { NewsDetail, NewsOffer } from '@/lib/kernel/news';
import { appraisalPaths } from './paths';

const reusePage = (_: string, { skpId = '', periodId = '' }: NewsDetail) => appraisalPaths.reuse(skpId, periodId);

/** The period in the list. The page of an agreement is closed to an appraiser when another person evaluates the period. */
const periodPage = (_: string, { periodId = '' }: NewsDetail) => appraisalPaths.inPeriod(periodId);

/**
 * The condition that a proposal or agreement has not ended, and that the reader is the owner of the plan, or proposed it or agreed to it.
 * News of its end is told apart.
 */
const CONCERNS_REUSE = sql`exists (select 1 from result_reuses r join skps k on k.id = r.skp_id
  where r.id = n.subject and r.ended_on is null and n.employee_id in (k.owner_id, r.proposed_by, r.agreed_by))`;

/** Only the parties of a result are told that it is not used, among them an appraiser who had not answered yet. */
const IS_REUSE = sql`exists (select 1 from result_reuses r where r.id = n.subject)`;

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
      place: (subject, detail) => (detail.side === 'owner' ? reusePage : periodPage)(subject, detail),
    },
    'reuse-ended': {
      words: ({ period }) => `Hasil evaluasi unit lama untuk ${period} tidak jadi dipakai.`,
      // The page of a result that is not used any more is open only to people who could propose it again.
      place: () => appraisalPaths.list,
    },
  },
  isReadable: sql`case when n.kind = 'reuse-ended' then ${IS_REUSE} when n.kind in ('reuse-proposed', 'reuse-agreed') then ${CONCERNS_REUSE} else exists (select 1
    from appraisals a join skps k on k.id = a.skp_id where a.id = n.subject and k.owner_id = n.employee_id
    and (n.kind = 'appraisal-taken-back') = (a.status = 'draft')) end`,
};
