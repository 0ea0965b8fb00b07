import PDFDocument from 'pdfkit';
import { placeSheet } from './drawing/blocks';
import type { Page } from './drawing/flow';
import { paintFurniture, paintPage } from './drawing/paint';
import { TagPainter } from './drawing/tag-painter';
import { newTag, type Tag } from './drawing/tags';
import type { Paper } from './model';

/**
 * A paper as a PDF file. It has embedded fonts, tags and the language Indonesian; the same description gives the same bytes. Rejects if the
 * image of an emblem cannot be read or the fonts are missing. No text can make it fail.
 */
export const renderPdf = async (paper: Paper): Promise<Buffer> => {
  const { pages, root } = layOut(paper);
  const document = newDocument(paper);
  const file = collect(document);
  const tags = new TagPainter(document, root);
  pages.forEach((page, i) => {
    paintPage(document, page, tags);
    paintFurniture(document, paper, page, `Halaman ${i + 1} dari ${pages.length}`, tags);
  });
  document.end();
  return file;
};

/** The pages as they will be painted. Lengths are points from the top left corner. Also used by tests. */
export const layOut = (paper: Paper): { pages: Page[]; root: Tag } => {
  const root = newTag('Document');
  return { pages: paper.sheets.flatMap((sheet) => placeSheet(sheet, root)), root };
};

const newDocument = (paper: Paper) =>
  new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'id-ID',
    displayTitle: true,
    info: {
      Title: safeTitle(paper.title),
      Creator: 'Capaian',
      Producer: 'Capaian',
      CreationDate: new Date(paper.createdAt),
    },
  });

/** The title without characters that would break the metadata: pdfkit copies it into XML without escaping. */
const safeTitle = (title: string) =>
  title
    .replace(/[<>&]/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .trim();

const collect = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
