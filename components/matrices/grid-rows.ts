import { GRID_STATE_WORDS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';
import { matrixPaths } from '@/lib/matrices/paths';
import { escapeHtml } from '@/lib/paper/markup/escape';
import { type GridCell, type GridColumn, type GridRole, type GridRow, ordinalOf, rolesOf, rowNote } from './grid-words';

type Grid = {
  matrixKey: string;
  columns: readonly Pick<GridColumn, 'id' | 'isOpen'>[];
  rows: readonly GridRow[];
  writes: boolean;
};

/**
 * The rows of a matrix as HTML text; every text is escaped here. 60 people × 40 results are about 7,000 elements. As React elements they
 * would be half of the page's bytes, and every browser would have to hydrate them.
 */
export function rowsMarkup({ matrixKey, columns, rows, writes }: Grid): string {
  // Addresses are escaped once for each column and row: escaping the address of each cell would take a twentieth of the time for the page.
  const starts = columns.map(({ id, isOpen }) =>
    writes && isOpen ? escapeHtml(matrixPaths.cellsOf(matrixKey, id)) : '',
  );
  return rows
    .map((row) => {
      const end = escapeHtml(row.id);
      const cells = row.cells.map((cell, c) => cellAt(cell, row.isOpen && starts[c] ? `${starts[c]}${end}` : ''));
      return `<tr>${headMarkup(matrixKey, row)}${cells.join('')}</tr>`;
    })
    .join('');
}

function headMarkup(matrixKey: string, row: GridRow): string {
  const { id, name, position, cells } = row;
  const link = `<a href="${escapeHtml(matrixPaths.person(matrixKey, id))}">${escapeHtml(name)}</a>`;
  return `<th scope="row">${link}<small>${escapeHtml(position)}</small><small>${escapeHtml(rowNote(row, cells))}</small></th>`;
}

/** The HTML of one cell. Each role is a link to its form, made from `href` (not escaped). If `href` is empty, there are no links. */
export function cellMarkup(cell: GridCell, href: string): string {
  return cellAt(cell, escapeHtml(href));
}

/** Does the same as `cellMarkup`, but `href` is already escaped. */
function cellAt(cell: GridCell, href: string): string {
  const roles = rolesOf(cell);
  if (roles.length === 0) return `<td class="muted">${linked(cell === 0 ? UNWRITTEN : NO_ROLE, href)}</td>`;
  const parts = roles.map((role, at) => {
    const ordinal = ordinalOf(role);
    const way = href && ordinal > 0 ? `${href}&amp;peran=${ordinal}` : href;
    return linked(`${roles.length > 1 ? `${at + 1}. ` : ''}${roleMarkup(role)}`, way);
  });
  return `<td>${parts.join('')}</td>`;
}

function linked(content: string, href: string): string {
  return href ? `<a href="${href}">${content}</a>` : content;
}

function roleMarkup([, words, mark]: GridRole): string {
  return `${escapeHtml(words || NO_ROLE)}${mark >= 0 ? `<small>${GRID_STATE_WORDS[mark]}</small>` : ''}`;
}
