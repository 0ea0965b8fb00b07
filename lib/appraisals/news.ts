import { sql } from 'drizzle-orm';
import type { NewsDetail, NewsOffer } from '@/lib/kernel/news';
import { appraisalPaths } from './paths';

const reusePage = (_: string, { skpId = '', periodId = '' }: NewsDetail) => appraisalPaths.reuse(skpId, periodId);

/**
 * The list of appraisals, with the period of the news. For the appraiser, because the page of an agreement is closed to a former evaluator.
 */
const periodPage = (_: string, { periodId = '' }: NewsDetail) => appraisalPaths.inPeriod(periodId);

/**
 * The condition that the proposal or agreement of a news row `n` has not ended, and that the reader owns the plan, proposed or agreed. News
 * of the end has its own condition (`IS_REUSE`).
 */
const CONCERNS_REUSE = sql`exists (select 1 from result_reuses r join skps k on k.id = r.skp_id
  where r.id = n.subject and r.ended_on is null and n.employee_id in (k.owner_id, r.proposed_by, r.agreed_by))`;

/**
 * The condition that the proposal or agreement of a news row `n` exists. For news of its end, which only its parties get. An appraiser who
 * had not answered is one of them, so the reader is not compared with the people who proposed and agreed.
 */
const IS_REUSE = sql`exists (select 1 from result_reuses r where r.id = n.subject)`;

/**
 * News about appraisals. News that an appraisal can be read is shown only after the hand-over, news that it was taken back only while it is
 * a draft.
 */
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
      // After the end, the page of the agreement can be opened only as long as a result of an old unit could be proposed again.
      place: () => appraisalPaths.list,
    },
  },
  isReadable: sql`case when n.kind = 'reuse-ended' then ${IS_REUSE} when n.kind in ('reuse-proposed', 'reuse-agreed') then ${CONCERNS_REUSE} else exists (select 1
    from appraisals a join skps k on k.id = a.skp_id where a.id = n.subject and k.owner_id = n.employee_id
    and (n.kind = 'appraisal-taken-back') = (a.status = 'draft')) end`,
};
