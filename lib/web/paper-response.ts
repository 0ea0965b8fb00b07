import { headers } from 'next/headers';
import { agencyPaths } from '@/lib/agency/paths';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { type PrintPageLinks, renderPrintPage } from '@/lib/paper/html';
import { database } from './database';
import { fileByJob } from './file-door';
import { type AskedPaper, isLong, PDF_TYPE, type Printed, pdfOf, printedPaper, withEmblem } from './paper-file';
import { PLAIN_HEADERS, plainPage } from './plain-page';
import { clientAddress, noteSecurityEvent } from './security-log';

/**
 * A paper as a PDF. The file name says what the paper is, whose it is and for which time. So a user who downloads thirty papers need not
 * rename them.
 */
export async function pdfResponse({ paper, fileName }: Printed): Promise<Response> {
  const file = await pdfOf(database(), paper);
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': PDF_TYPE,
      'content-disposition': `inline; filename="${fileName}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

/** The PDF that an address asks for. A short paper is drawn at once, a long one by the keeper. */
export function answerPdf(ctx: Context, asked: AskedPaper): Promise<Response> {
  return answerPaper(
    ctx,
    () => printedPaper(ctx, asked),
    (printed) => (isLong(printed.paper) ? fileByJob(ctx, 'paper', asked) : pdfResponse(printed)),
  );
}

/** A paper as an HTML page that the browser can print. */
export function printResponse({ paper, fileName }: Printed, links: PrintPageLinks): Response {
  const page = renderPrintPage(withEmblem(paper, agencyPaths.emblem), { ...links, fileName });
  return new Response(page, { headers: PLAIN_HEADERS });
}

/**
 * The answer of a route that prints: the paper, the page "not found", or a page with the reason why the paper is not shown. A `Rejection`
 * means that the paper was changed outside the application, so it is written to the security log.
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

/** The page "not found" of a paper. It is the same for a paper that does not exist and for a paper that the reader may not see. */
export function missingPaper(): Response {
  return plainPage(404, 'Tidak ditemukan', 'Dokumen ini tidak ada, atau bukan untuk Anda.');
}
