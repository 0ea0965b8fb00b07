import { findAgency } from '@/lib/agency/queries';
import { CHANGED_OUTSIDE, NO_PAPER } from '@/lib/documents/labels';
import { findValidPaper, snapshotOf } from '@/lib/documents/queries';
import { signedOn } from '@/lib/documents/queries/frame';
import { fileNameOf, periodInFile, personInFile } from '@/lib/documents/rules/file-name';
import type { FormatCode } from '@/lib/documents/rules/vocabulary';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import type { Paper } from '@/lib/paper/model';
import type { DocumentSnapshot } from '../document';
import { evaluationPaper } from '../documents/evaluation';
import { evaluationDocumentPaper } from '../documents/evaluation-document';
import { type FoundAppraisal, findAppraisal } from '../queries';
import { EVALUATION_FORMS, evaluationFormOf } from '../rules/evaluation-forms';
import { documentOf, evaluationSnapshot } from './snapshot';

/** `C`: the evaluation with realisations and feedback (C.1.1, C.1.2 or C.1.3). `D`: the document that the employee signs for (D.1.1). */
export type PrintedForm = 'C' | 'D';

/**
 * The paper of an appraisal: as it was issued, or as a draft before the hand-over. Undefined for a user who may not read the appraisal, and
 * for an officer who asks for form C, because it prints feedback.
 */
export function printedAppraisal(
  ctx: Context,
  appraisalId: string,
  form: PrintedForm,
): { paper: Paper; fileName: string } | undefined {
  const found = findAppraisal(ctx, appraisalId);
  if (!found || (form === 'C' && found.sight !== 'whole')) return undefined;
  const size = findAgency(ctx.db).paperSize;
  const draft = () => evaluationSnapshot(ctx, found);
  if (form === 'D') {
    const document = snapshotToPrint(ctx, found, 'D.1.1', () => documentOf(draft()));
    return { paper: evaluationDocumentPaper(document, size), fileName: evaluationFileName(form, found, document) };
  }
  const evaluation = snapshotToPrint(ctx, found, EVALUATION_FORMS[evaluationFormOf(found.skp)].code, draft);
  return { paper: evaluationPaper(evaluation, size), fileName: evaluationFileName(form, found, evaluation) };
}

/**
 * The content of the issued paper, or of a draft. The day on which the employee signed is added, because it is later than the issue
 * (docs/decisions/0005). Throws a `Rejection` if an appraisal that was handed over has no sound paper.
 */
function snapshotToPrint<Snapshot extends DocumentSnapshot>(
  ctx: Context,
  { appraisal }: FoundAppraisal,
  formatCode: FormatCode,
  draft: () => Snapshot,
): Snapshot {
  const issued = findValidPaper(ctx.db, appraisal.id, formatCode);
  if (!issued && appraisal.status !== 'draft') throw new Rejection([`${NO_PAPER}. ${CHANGED_OUTSIDE}`]);
  if (!issued) return draft();
  const frozen = snapshotOf<Snapshot>(ctx.db, issued);
  if (!appraisal.receivedOn) return frozen;
  return { ...frozen, signing: { ...frozen.signing, owner: signedOn(ctx, appraisal.receivedOn) } };
}

function evaluationFileName(form: PrintedForm, { period }: FoundAppraisal, snapshot: DocumentSnapshot): string {
  return fileNameOf(
    snapshot.purpose === 'practice' && 'latihan',
    form === 'D' ? 'dokumen evaluasi' : 'evaluasi',
    period.year,
    periodInFile(snapshot.period),
    personInFile(snapshot.owner.name),
    snapshot.state === 'draft' && 'draf',
  );
}
