import type { appraisals } from '@/db/schema';
import { CHANGED_OUTSIDE, NO_PAPER, PAPER_FAULT_WORDS } from '@/lib/documents/labels';
import { findValidPaper, type IssuedPaper } from '@/lib/documents/queries';
import { paperFault } from '@/lib/documents/queries/soundness';
import type { Db } from '@/lib/kernel/context';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';
import type { EvaluationSnapshot } from '../document';
import { EVALUATION_FORMS, evaluationFormOf } from '../rules/evaluation-forms';

/** What row and paper both say of an outcome. */
const OUTCOME = ['predikat', 'resultsRating', 'behaviourRating', 'unitAchievement'] as const;

type Outcome = Pick<typeof appraisals.$inferSelect, 'id' | 'status' | (typeof OUTCOME)[number]>;

/** Whether an outcome that was handed over is the one on its two papers, and a draft has none; the sentence for its reader where it is not so. */
export function disagreement(db: Db, appraisal: Outcome, kind: PlanKind): string | undefined {
  const isDraft = appraisal.status === 'draft';
  for (const formatCode of [EVALUATION_FORMS[evaluationFormOf(kind)].code, 'D.1.1'] as const) {
    const paper = findValidPaper(db, appraisal.id, formatCode);
    const why = isDraft
      ? paper && `Penilaian ini draf, padahal dokumen ${paper.number} masih berlaku`
      : whyNot(db, appraisal, paper);
    if (why) return `${why}. ${CHANGED_OUTSIDE}`;
  }
  return undefined;
}

function whyNot(db: Db, appraisal: Outcome, paper: IssuedPaper | undefined): string | undefined {
  if (!paper) return NO_PAPER;
  const fault = paperFault(db, paper);
  if (fault) return `${PAPER_FAULT_WORDS[fault]} (${paper.number})`;
  const issued = JSON.parse(paper.snapshot) as EvaluationSnapshot;
  const isSame = OUTCOME.every((name) => (issued[name] ?? null) === appraisal[name]);
  return isSame ? undefined : `Hasil penilaian di halaman ini tidak sama dengan dokumen ${paper.number}`;
}
