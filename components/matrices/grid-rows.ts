import { MARKS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';
import { escapeHtml } from '@/lib/paper/markup/escape';
import { paths } from '@/lib/web/paths';
import type { GridCell, GridColumn, GridRow } from './grid-words';

type Grid = {
  matrixKey: string;
  columns: readonly Pick<GridColumn, 'id' | 'isOpen'>[];
  rows: readonly GridRow[];
  writes: boolean;
};

/**
 * The rows of a matrix as markup. 60 people × 40 results are some 7,000 elements: as React elements they cost half of the page, and
 * every browser would have to take them over one by one. Every text is escaped here.
 */
export function rowsMarkup({ matrixKey, columns, rows, writes }: Grid): string {
  return rows
    .map((row) => {
      const cells = row.cells.map((cell, c) => {
        const { id, isOpen } = columns[c]!;
        return cellMarkup(cell, writes && row.isOpen && isOpen ? paths.matrices.cell(matrixKey, id, row.id) : '');
      });
      return `<tr>${headMarkup(matrixKey, row)}${cells.join('')}</tr>`;
    })
    .join('');
}

function headMarkup(matrixKey: string, { id, name, position, note }: GridRow): string {
  const link = `<a href="${escapeHtml(paths.matrices.person(matrixKey, id))}">${escapeHtml(name)}</a>`;
  return `<th scope="row">${link}<small>${escapeHtml(position)}</small><small>${escapeHtml(note)}</small></th>`;
}

/** One cell, with the way to the page where it is written; `href` empty where it cannot be. */
export function cellMarkup(cell: GridCell, href: string): string {
  const content = contentMarkup(cell);
  const inside = href ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
  return typeof cell === 'number' ? `<td class="muted">${inside}</td>` : `<td>${inside}</td>`;
}

function contentMarkup(cell: GridCell): string {
  if (typeof cell === 'number') return cell === 0 ? UNWRITTEN : NO_ROLE;
  const [, words, mark] = cell;
  return `${escapeHtml(words || NO_ROLE)}${mark >= 0 ? `<small>${MARKS[mark]}</small>` : ''}`;
}
