import { emblemDataUri } from '@/lib/agency/queries/emblem';
import { type PrintPageLinks, renderPrintPage } from '@/lib/paper/html';
import type { Paper } from '@/lib/paper/model';
import { renderPdf } from '@/lib/paper/pdf';
import { database } from './database';
import { paths } from './paths';
import { PLAIN_HEADERS, plainPage } from './plain-page';

/** A paper as a file, whose name tells what it is, of whom and when: whoever downloads those of thirty people must not rename them. */
export async function pdfResponse(paper: Paper, fileName: string): Promise<Response> {
  const file = await renderPdf(withEmblem(paper, (id) => emblemDataUri(database(), id)));
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

type Printed = { paper: Paper; fileName: string };

/** The same paper as a page to print from the browser. */
export function printResponse({ paper, fileName }: Printed, links: PrintPageLinks): Response {
  const page = renderPrintPage(withEmblem(paper, paths.emblem), { ...links, fileName });
  return new Response(page, { headers: PLAIN_HEADERS });
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
