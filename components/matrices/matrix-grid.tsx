'use client';

import { type MouseEvent, useRef, useState } from 'react';
import { matrixPaths } from '@/lib/matrices/paths';
import type { FormAction } from '@/lib/web/form-state';
import type { CellDialog } from './cell-dialog';
import { cellMarkup, rowsMarkup } from './grid-rows';
import { cellWith, type GridCell, type GridColumn, type GridPlace, type GridRow, rowNote } from './grid-words';

/** The notes of columns that changed because a cell was saved in the dialog, by the index of the column (from 0). */
type Notes = Readonly<Record<number, string>>;
type Dialog = { View: typeof CellDialog; at: GridPlace };

type Props = {
  matrixKey: string;
  caption: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** Undefined for a user who may only read. */
  writing: { action: FormAction; token: string } | undefined;
};

/** The whole matrix as a table that scrolls both ways. A phone lists the people and then the results, each with a link to its roles. */
export function MatrixGrid({ matrixKey, caption, columns, rows, writing }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const written = useRef(new Map<string, GridCell>());
  const [dialog, setDialog] = useState<Dialog>();
  const [notes, setNotes] = useState<Notes>({});
  const cellAt = (at: Pick<GridPlace, 'row' | 'column'>) =>
    written.current.get(keyOf(at)) ?? rows[at.row]!.cells[at.column]!;
  const columnAt = (at: number): GridColumn => ({ ...columns[at]!, note: notes[at] ?? columns[at]!.note });
  const hrefOf = ({ row, column }: GridPlace) => matrixPaths.cell(matrixKey, columns[column]!.id, rows[row]!.id);
  const markup = rowsMarkup({ matrixKey, columns, rows, writes: writing !== undefined });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard needs to reach the scrolling area */}
      <section className="matrix-frame" aria-label={caption} tabIndex={0}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys press the links inside as well */}
        <table ref={table} className="matrix" onClick={(event) => writing && openInPlace(event, setDialog)}>
          <caption className="visually-hidden">{caption}</caption>
          <GridHead matrixKey={matrixKey} columns={columns.map((_, at) => columnAt(at))} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rowsMarkup escapes every text, and says why React does not render it */}
          <tbody dangerouslySetInnerHTML={{ __html: markup }} />
        </table>
      </section>
      {dialog && writing && (
        <dialog.View
          matrixKey={matrixKey}
          place={dialog.at}
          column={columnAt(dialog.at.column)}
          row={rows[dialog.at.row]!}
          cell={cellAt(dialog.at)}
          hasNext={columns[dialog.at.column + 1]?.isOpen ?? false}
          writing={writing}
          keep={(saved, noteOf) => {
            const { row, column, ordinal } = dialog.at;
            const cell = cellWith(cellAt(dialog.at), ordinal, saved);
            written.current.set(keyOf(dialog.at), cell);
            showCell(table.current, dialog.at, cell, hrefOf(dialog.at));
            const inRow = columns.map((_, at) => cellAt({ row, column: at }));
            showRowNote(table.current, row, rowNote(rows[row]!, inRow));
            const inColumn = rows.map((_, at) => cellAt({ row: at, column }));
            setNotes((known) => ({ ...known, [column]: noteOf(columns[column]!, inColumn) }));
            return cell;
          }}
          goto={(at) => {
            setDialog(at && { ...dialog, at });
            if (!at) linkAt(table.current, dialog.at)?.focus();
          }}
        />
      )}
    </>
  );
}

const keyOf = ({ row, column }: Pick<GridPlace, 'row' | 'column'>) => `${row} ${column}`;

function tableCellAt(table: HTMLTableElement | null, { row, column }: GridPlace): HTMLTableCellElement | undefined {
  return table?.tBodies[0]?.rows[row]?.cells[column + 1];
}

function linkAt(table: HTMLTableElement | null, at: GridPlace): HTMLAnchorElement | null | undefined {
  const links = tableCellAt(table, at)?.querySelectorAll('a');
  return [...(links ?? [])].find((link) => ordinalIn(link) === at.ordinal) ?? links?.[0];
}

function ordinalIn(link: HTMLAnchorElement): number {
  return Number(new URL(link.href).searchParams.get('peran') ?? 0);
}

/** Replaces the HTML of a table cell by its saved content. React cannot do this, because it does not render the rows. */
function showCell(table: HTMLTableElement | null, at: GridPlace, cell: GridCell, href: string): void {
  const shown = tableCellAt(table, at);
  if (shown) shown.outerHTML = cellMarkup(cell, href);
}

function showRowNote(table: HTMLTableElement | null, row: number, note: string): void {
  const shown = table?.tBodies[0]?.rows[row]?.cells[0]?.lastElementChild;
  if (shown) shown.textContent = note;
}

/**
 * Opens the form of a cell in a dialog over the table. The code of the dialog is loaded at the first click. If that fails, the link opens
 * the page of the cell.
 */
function openInPlace(event: MouseEvent, setDialog: (dialog: Dialog) => void): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('td a');
  const cell = link?.closest('td');
  if (!link || !cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const row = (cell.parentElement as HTMLTableRowElement).sectionRowIndex;
  const at = { row, column: cell.cellIndex - 1, ordinal: ordinalIn(link) };
  import('./cell-dialog').then(
    ({ CellDialog: View }) => setDialog({ View, at }),
    () => window.location.assign(link.href),
  );
}

function GridHead({ matrixKey, columns }: { matrixKey: string; columns: readonly GridColumn[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">Pegawai</th>
        {columns.map((column) => (
          <th key={column.id} scope="col">
            <a href={matrixPaths.column(matrixKey, column.id)}>{column.title}</a>
            {column.group && <small>{column.group}</small>}
            {column.note && <small>{column.note}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}
