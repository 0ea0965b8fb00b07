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

/** A paper as a file. Its name says what it is, of whom and when, so that a user who downloads thirty of them need not rename them. */
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

/** The PDF that an address asks for: drawn at once if it is short, else by the keeper. */
export function answerPdf(ctx: Context, asked: AskedPaper): Promise<Response> {
  return answerPaper(
    ctx,
    () => printedPaper(ctx, asked),
    (printed) => (isLong(printed.paper) ? fileByJob(ctx, 'paper', asked) : pdfResponse(printed)),
  );
}

/** The same paper as a page to print from the browser. */
export function printResponse({ paper, fileName }: Printed, links: PrintPageLinks): Response {
  const page = renderPrintPage(withEmblem(paper, agencyPaths.emblem), { ...links, fileName });
  return new Response(page, { headers: PLAIN_HEADERS });
}

/**
 * The answer of a route that prints: the paper, the page for a missing one, or the page that says why this paper is not shown. A paper
 * that was changed outside the application is noted in the security log.
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

/** Route handlers give one answer for a record that does not exist and for one of somebody else. */
export function missingPaper(): Response {
  return plainPage(404, 'Tidak ditemukan', 'Dokumen ini tidak ada, atau bukan untuk Anda.');
}
