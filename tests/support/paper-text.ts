import type { Paper } from '@/lib/paper/model';
import { layOut } from '@/lib/paper/pdf';

type Page = ReturnType<typeof layOut>['pages'][number];

/** The text of each page, in the order in which it is drawn, with single spaces. */
export const textOfPages = (paper: Paper): string[] => layOut(paper).pages.map(textOfPage);

export const textOf = (paper: Paper): string => textOfPages(paper).join(' ');

const textOfPage = (page: Page): string =>
  page.marks
    .map((mark) => (mark.kind === 'text' ? mark.piece.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ');

/** The text of a paper as a screen reader reads it: without text that is repeated only for the eye, such as headings of later pages. */
export const readText = (paper: Paper): string =>
  layOut(paper)
    .pages.flatMap((page) => page.marks.filter((mark) => mark.tag))
    .map((mark) => (mark.kind === 'text' ? mark.piece.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ');

/** Every piece of text that is outside the printable part of its page. */
export const overflowing = (paper: Paper): string[] =>
  layOut(paper).pages.flatMap((page) =>
    page.marks.flatMap((mark) => {
      if (mark.kind !== 'text' || mark.piece.text.trim() === '') return [];
      const right = mark.x + mark.piece.width - (mark.piece.text.endsWith(' ') ? mark.size * 0.4 : 0);
      const outside = mark.x < 0 || right > page.width - 30 || mark.baseline > page.height - 30 || mark.baseline < 20;
      return outside ? [mark.piece.text] : [];
    }),
  );
