import type { appraisals } from '@/db/schema';
import { CHANGED_OUTSIDE, NO_PAPER, PAPER_FAULT_WORDS, type PaperFault } from '@/lib/documents/labels';
import { findValidPaper, type IssuedPaper } from '@/lib/documents/queries';
import { paperFault } from '@/lib/documents/queries/soundness';
import type { Db } from '@/lib/kernel/context';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';
import type { EvaluationSnapshot } from '../document';
import { EVALUATION_FORMS, evaluationFormOf } from '../rules/evaluation-forms';

/** The values of an appraisal that its papers contain too. */
const OUTCOME = ['predikat', 'resultsRating', 'behaviourRating', 'unitAchievement'] as const;

type Outcome = Pick<typeof appraisals.$inferSelect, 'id' | 'status' | (typeof OUTCOME)[number]>;

/**
 * Why an appraisal and its papers do not agree. A paper is damaged (`PaperFault`), missing (`no-paper`) or different (`outcome`), or there
 * is a valid paper although the appraisal is a draft (`draft`). `number`: that of the paper, or its format code if it is missing.
 */
export type OutcomeFault = { why: PaperFault | 'no-paper' | 'draft' | 'outcome'; number: string };

/**
 * Why an appraisal does not agree with its two papers; undefined if it agrees. After the hand-over, both papers must be valid. A draft must
 * have no valid paper.
 */
export function outcomeFault(db: Db, appraisal: Outcome, kind: PlanKind): OutcomeFault | undefined {
  for (const formatCode of [EVALUATION_FORMS[evaluationFormOf(kind)].code, 'D.1.1'] as const) {
    const paper = findValidPaper(db, appraisal.id, formatCode);
    const why = appraisal.status === 'draft' ? paper && 'draft' : whyNot(db, appraisal, paper);
    if (why) return { why, number: paper?.number ?? formatCode };
  }
  return undefined;
}

function whyNot(db: Db, appraisal: Outcome, paper: IssuedPaper | undefined): OutcomeFault['why'] | undefined {
  if (!paper) return 'no-paper';
  const fault = paperFault(db, paper);
  if (fault) return fault;
  const issued = JSON.parse(paper.snapshot) as EvaluationSnapshot;
  return OUTCOME.every((name) => (issued[name] ?? null) === appraisal[name]) ? undefined : 'outcome';
}

const WORDS: Readonly<Record<OutcomeFault['why'], string>> = {
  ...PAPER_FAULT_WORDS,
  'no-paper': NO_PAPER,
  draft: 'Penilaian ini draf, padahal dokumennya masih berlaku',
  outcome: 'Hasil penilaian di halaman ini tidak sama dengan dokumen yang diterbitkan',
};

/** Why an appraisal does not agree with its papers, in sentences for its reader; undefined if it agrees. */
export function disagreement(db: Db, appraisal: Outcome, kind: PlanKind): string | undefined {
  const fault = outcomeFault(db, appraisal, kind);
  return fault && `${WORDS[fault.why]} (${fault.number}). ${CHANGED_OUTSIDE}`;
}
