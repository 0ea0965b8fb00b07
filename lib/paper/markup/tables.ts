import type { Cell, Grid, GridRow, Identities, Party } from '../model';
import { contentHtml, richHtml } from './content';
import { escapeHtml } from './escape';

/** Puts a table in a frame with its own scroll bar, so that on a narrow screen the page itself never scrolls sideways. */
const framed = (caption: string, table: string): string =>
  `<div class="frame" role="region" tabindex="0" aria-label="${escapeHtml(caption)}">${table}</div>`;

export const gridHtml = (grid: Grid): string => {
  const head = grid.head.map((cells) => `<tr>${cells.map(headCellHtml).join('')}</tr>`).join('');
  const table = [
    `<table><caption class="unseen">${escapeHtml(grid.caption)}</caption>`,
    columnsHtml(grid.widths),
    head === '' ? '' : `<thead>${head}</thead>`,
    ...groupsOf(grid.rows).map((rows) => bodyHtml(rows, grid.widths.length)),
    '</table>',
  ];
  return framed(grid.caption, table.join(''));
};

/**
 * The widths of the columns, in whole percent of the table. They are classes of print.css, because the content security policy allows no
 * style attributes.
 */
const columnsHtml = (widths: readonly number[]): string => {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<colgroup>${widths.map((width) => `<col class="w-${Math.round((100 * width) / total)}">`).join('')}</colgroup>`;
};

const headCellHtml = (cell: Cell): string =>
  `<th scope="${(cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col'}"${attributes(cell)}>${contentHtml(cell.content)}</th>`;

/**
 * Groups the rows that belong together by a cell over several rows; each group becomes one tbody. Its heading then names the whole group,
 * and printing keeps the group on one page if possible.
 */
const groupsOf = (rows: readonly GridRow[]): GridRow[][] => {
  const groups: GridRow[][] = [];
  let openUntil = -1;
  rows.forEach((row, i) => {
    if (i > openUntil) groups.push([]);
    groups.at(-1)!.push(row);
    const spans = row.kind === 'band' ? [] : row.cells.map((cell) => i + (cell.rowSpan ?? 1) - 1);
    openUntil = Math.max(openUntil, i, ...spans);
  });
  return groups;
};

const introduces = (row: GridRow) => row.kind === 'band' || row.introduces;

const bodyHtml = (rows: readonly GridRow[], columns: number): string =>
  `<tbody${rows.every(introduces) ? ' class="band"' : ''}>${rows.map((row) => rowHtml(row, columns)).join('')}</tbody>`;

const rowHtml = (row: GridRow, columns: number): string =>
  row.kind === 'band'
    ? `<tr><th scope="rowgroup" colspan="${columns}" class="shaded">${escapeHtml(row.text)}</th></tr>`
    : `<tr>${row.cells.map(cellHtml).join('')}</tr>`;

const cellHtml = (cell: Cell): string => {
  const content = contentHtml(cell.content);
  if (!cell.header) return `<td${attributes(cell)}>${content}</td>`;
  const namesGroup = cell.header === 'group' && (cell.colSpan ?? 1) > 1;
  return `<th scope="${namesGroup ? 'rowgroup' : 'row'}"${attributes(cell)}>${content}</th>`;
};

const attributes = ({ colSpan, rowSpan, align, shaded }: Cell): string => {
  const classes = [align === 'centre' && 'centre', align === 'left' && 'left', shaded && 'shaded'].filter(Boolean);
  return [
    colSpan && colSpan > 1 ? ` colspan="${colSpan}"` : '',
    rowSpan && rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    classes.length > 0 ? ` class="${classes.join(' ')}"` : '',
  ].join('');
};

/** The identities of both parties as two tables side by side. For a screen reader, each party is a table of its own. */
export const identitiesHtml = ({ parties, byHand }: Identities): string =>
  `<div class="parties">${parties.map((party) => framed(party.heading, partyHtml(party, byHand))).join('')}</div>`;

const partyHtml = ({ heading, rows }: Party, byHand = false): string =>
  [
    `<table><caption class="unseen">${escapeHtml(heading)}</caption>`,
    columnsHtml([8, 36, 56]),
    `<thead><tr><th scope="col">NO</th><th scope="colgroup" colspan="2">${escapeHtml(heading)}</th></tr></thead><tbody>`,
    ...rows.map(
      ({ label, value }, i) =>
        `<tr><td class="centre">${i + 1}</td><th scope="row">${richHtml(label)}</th><td>${byHand ? contentHtml([{ kind: 'ruled', lines: 1 }]) : escapeHtml(value)}</td></tr>`,
    ),
    '</tbody></table>',
  ].join('');
