import { footerLines } from './footer';
import { contentHtml } from './markup/content';
import { escapeHtml } from './markup/escape';
import { gridHtml, identitiesHtml } from './markup/tables';
import type { Block, Crest, Letterhead, Panel, Paper, Sheet, Signature, Signatures } from './model';
import { markedParagraph } from './model';

/** The addresses of the two links in the bar; both are within the application. */
export type PrintPageLinks = {
  back: string;
  pdf: string;
  /** The file name that browsers suggest when the user prints the page to a file. */
  fileName?: string;
};

/** A paper as a complete HTML page for printing. It needs no script, no style attribute, and no stylesheet except /print.css. */
export const renderPrintPage = (paper: Paper, links: PrintPageLinks): string =>
  [
    `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(links.fileName ?? paper.title)}</title><link rel="stylesheet" href="/print.css"><link rel="icon" href="/icon.svg"></head><body>`,
    barHtml(links),
    paper.watermark ? `<div class="watermark" data-word="${escapeHtml(paper.watermark)}"></div>` : '',
    '<main>',
    ...paper.sheets.map((sheet, i) => sheetHtml(paper, sheet, i)),
    '</main></body></html>',
  ].join('');

const barHtml = ({ back, pdf }: PrintPageLinks): string =>
  [
    '<nav class="bar" aria-label="Dokumen">',
    `<a href="${escapeHtml(back)}">Kembali</a><a href="${escapeHtml(pdf)}">Unduh PDF</a>`,
    '<p>Untuk mencetak halaman ini, gunakan perintah cetak pada peramban Anda (Ctrl+P).</p></nav>',
  ].join('');

const sheetHtml = (paper: Paper, sheet: Sheet, at: number): string => {
  const level = at === 0 ? 1 : 2;
  const id = `lembar-${at + 1}`;
  return [
    `<article class="sheet ${sheet.size}-${sheet.orientation}" aria-labelledby="${id}">`,
    sheet.letterhead ? letterheadHtml(sheet.letterhead) : '',
    sheet.crest ? crestHtml(sheet.crest) : '',
    `<h${level} id="${id}" class="title">${sheet.titleLines.map(escapeHtml).join('<br>')}</h${level}>`,
    sheet.periodLine ? `<p class="period">${escapeHtml(sheet.periodLine)}</p>` : '',
    `<div class="above"><p>${lined(sheet.above.left)}</p><p>${lined(sheet.above.right)}</p></div>`,
    ...sheet.blocks.map((block) => blockHtml(block, level + 1)),
    `<footer>${footerLines(paper.footer, sheet)
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('')}</footer></article>`,
  ].join('');
};

const lined = (text: string) => escapeHtml(text).replace(/\n/g, '<br>');

const letterheadHtml = ({ name, addressLines, emblemSrc }: Letterhead): string =>
  [
    '<header class="letterhead">',
    emblemSrc ? `<img src="${escapeHtml(emblemSrc)}" alt="${escapeHtml(`Lambang ${name}`)}">` : '',
    `<p><strong>${escapeHtml(name.toUpperCase())}</strong></p>`,
    ...addressLines.map((line) => `<p>${escapeHtml(line)}</p>`),
    '</header>',
  ].join('');

const crestHtml = ({ text, emblemSrc, isNamed }: Crest): string => {
  if (isNamed) return `<p class="crest">${escapeHtml(text)}</p>`;
  const image = emblemSrc ? `<img src="${escapeHtml(emblemSrc)}" alt="${escapeHtml(text)}">` : '';
  return `<p class="crest room">${image}</p>`;
};

const blockHtml = (block: Block, level: number): string => {
  switch (block.kind) {
    case 'identities':
      return identitiesHtml(block);
    case 'grid':
      return gridHtml(block);
    case 'panel':
      return panelHtml(block, level);
    case 'signatures':
      return signaturesHtml(block);
    case 'footnotes':
      return `<div class="footnotes">${contentHtml(block.notes.map(markedParagraph))}</div>`;
  }
};

const panelHtml = ({ heading, content, shaded }: Panel, level: number): string =>
  `<section class="panel${shaded ? ' shaded' : ''}"><h${level}>${escapeHtml(heading)}</h${level}>${contentHtml(content)}</section>`;

const signaturesHtml = ({ left, right, centre }: Signatures): string =>
  `<div class="signatures">${signatureHtml(left, 'on-left')}${signatureHtml(right, 'on-right')}${signatureHtml(centre, 'in-centre')}</div>`;

const signatureHtml = (signature: Signature | undefined, place: string): string => {
  if (!signature) return '';
  const { placeAndDate, role, acting = [], mark, name, identity } = signature;
  return [
    `<div class="${place}">`,
    placeAndDate ? `<p>${escapeHtml(placeAndDate)}</p>` : '',
    `<p>${[role, ...acting].map(escapeHtml).join('<br>')}</p><p class="signing">${lined(mark ?? '')}</p><p>${escapeHtml(name)}</p>`,
    identity ? `<p>${escapeHtml(identity)}</p>` : '',
    '</div>',
  ].join('');
};
