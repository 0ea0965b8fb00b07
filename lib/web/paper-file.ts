import { emblemDataUri } from '@/lib/agency/queries/emblem';
import { printedAppraisal } from '@/lib/appraisals/queries/print';
import type { JobInput } from '@/lib/jobs/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { printedMatrix } from '@/lib/matrices/queries/print';
import type { Paper } from '@/lib/paper/model';
import { renderPdf } from '@/lib/paper/pdf';
import { printedManuals } from '@/lib/skp/queries/manual';
import { printedSkp } from '@/lib/skp/queries/print';
import { printedVersionOf } from '@/lib/skp/schema';

export type Printed = { paper: Paper; fileName: string };
/** The parameters that identify a printed paper in an address. */
export type AskedPaper = JobInput<'paper'>;

export const PDF_TYPE = 'application/pdf';

/** A paper as this reader may see it; undefined if it does not exist for this reader. */
export function printedPaper(ctx: Context, asked: AskedPaper): Printed | undefined {
  switch (asked.of) {
    case 'matrix':
      return printedMatrix(ctx, asked.matrixId);
    case 'skp':
      return printedSkp(ctx, asked.skpId, printedVersionOf(asked.version));
    case 'manuals':
      return printedManuals(ctx, asked.skpId);
    case 'appraisal':
      return printedAppraisal(ctx, asked.appraisalId, asked.form);
  }
}

/** The PDF of a paper. It contains the image of the emblem. */
export function pdfOf(db: Db, paper: Paper): Promise<Buffer> {
  return renderPdf(withEmblem(paper, (id) => emblemDataUri(db, id)));
}

/**
 * Papers of up to this many characters (as JSON; about six pages, a tenth of a second) are drawn during the request. The keeper draws
 * longer ones (docs/decisions/0033-work-in-the-background.md).
 */
const DRAWN_AT_ONCE = 50_000;

export function isLong(paper: Paper): boolean {
  return JSON.stringify(paper).length > DRAWN_AT_ONCE;
}

/** The paper with the source of its emblem: the image itself in a PDF, a link in a page. */
export function withEmblem(paper: Paper, srcOf: (emblemId: string) => string | undefined): Paper {
  const shown = <Place extends { emblem?: string } | undefined>(place: Place): Place =>
    place?.emblem === undefined ? place : { ...place, emblemSrc: srcOf(place.emblem) };
  const sheets = paper.sheets.map((sheet) => ({
    ...sheet,
    letterhead: shown(sheet.letterhead),
    crest: shown(sheet.crest),
  }));
  return { ...paper, sheets };
}
