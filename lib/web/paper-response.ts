import { headers } from 'next/headers';
import { agencyPaths } from '@/lib/agency/paths';
import { emblemDataUri } from '@/lib/agency/queries/emblem';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { type PrintPageLinks, renderPrintPage } from '@/lib/paper/html';
import type { Paper } from '@/lib/paper/model';
import { renderPdf } from '@/lib/paper/pdf';
import { database } from './database';
import { PLAIN_HEADERS, plainPage } from './plain-page';
import { clientAddress, noteSecurityEvent } from './security-log';

type Printed = { paper: Paper; fileName: string };

/** A paper as a file, whose name tells what it is, of whom and when: whoever downloads those of thirty people must not rename them. */
export async function pdfResponse({ paper, fileName }: Printed): Promise<Response> {
  const file = await renderPdf(withEmblem(paper, (id) => emblemDataUri(database(), id)));
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

/** The same paper as a page to print from the browser. */
export function printResponse({ paper, fileName }: Printed, links: PrintPageLinks): Response {
  const page = renderPrintPage(withEmblem(paper, agencyPaths.emblem), { ...links, fileName });
  return new Response(page, { headers: PLAIN_HEADERS });
}

/**
 * The answer of a route that prints: the paper, the page for what is not there, or the page that says why this paper is not shown. A paper
 * that somebody changed past the application stands in the security log.
 */
export async function answerPaper(
  ctx: Context,
  read: () => Printed | undefined,
  show: (printed: Printed) => Response | Promise<Response>,
): Promise<Response> {
  try {
    const printed = read();
    return printed ? await show(printed) : missingPaper();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const address = clientAddress(await headers());
    noteSecurityEvent(ctx.db, {
      kind: 'paper-changed',
      employeeId: ctx.actor.employeeId,
      address,
      detail: error.message,
    });
    return plainPage(409, 'Dokumen tidak ditampilkan', error.message);
  }
}

/** Route handlers answer what is not the reader's like what is not there at all. */
export function missingPaper(): Response {
  return plainPage(404, 'Tidak ditemukan', 'Dokumen ini tidak ada, atau bukan untuk Anda.');
}

/** The paper with its emblem where `srcOf` has it: the file carries the image itself, the page asks for it. */
function withEmblem(paper: Paper, srcOf: (emblemId: string) => string | undefined): Paper {
  const shown = <Place extends { emblem?: string } | undefined>(place: Place): Place =>
    place?.emblem === undefined ? place : { ...place, emblemSrc: srcOf(place.emblem) };
  const sheets = paper.sheets.map((sheet) => ({
    ...sheet,
    letterhead: shown(sheet.letterhead),
    crest: shown(sheet.crest),
  }));
  return { ...paper, sheets };
}
