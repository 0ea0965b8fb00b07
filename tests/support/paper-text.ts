import type { Paper } from '@/lib/paper/model';
import { layOut } from '@/lib/paper/pdf';

type Page = ReturnType<typeof layOut>['pages'][number];

/** What stands on each page, one line of type after the other, blanks evened out. */
export const textOfPages = (paper: Paper): string[] => layOut(paper).pages.map(textOfPage);

export const textOf = (paper: Paper): string => textOfPages(paper).join(' ');

const textOfPage = (page: Page): string =>
  page.marks
    .map((mark) => (mark.kind === 'text' ? mark.piece.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ');

/** Text as a reader meets it: without what is repeated for the eye alone. */
export const readText = (paper: Paper): string =>
  layOut(paper)
    .pages.flatMap((page) => page.marks.filter((mark) => mark.tag))
    .map((mark) => (mark.kind === 'text' ? mark.piece.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ');

/** Every mark of type that leaves the printable part of its page. */
export const overflowing = (paper: Paper): string[] =>
  layOut(paper).pages.flatMap((page) =>
    page.marks.flatMap((mark) => {
      if (mark.kind !== 'text' || mark.piece.text.trim() === '') return [];
      const right = mark.x + mark.piece.width - (mark.piece.text.endsWith(' ') ? mark.size * 0.4 : 0);
      const outside = mark.x < 0 || right > page.width - 30 || mark.baseline > page.height - 30 || mark.baseline < 20;
      return outside ? [mark.piece.text] : [];
    }),
  );
