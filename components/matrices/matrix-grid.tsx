'use client';

import { MARKS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';

/** One column already in words. */
export type GridColumn = { id: string; title: string; group: string; note: string };
/** 0: nobody has written it; 1: no role; else what the person carries, and by its number in MARKS how far it is in the plan. */
export type GridCell = 0 | 1 | readonly [words: string, mark: number];
export type GridRow = { id: string; name: string; position: string; note: string; cells: readonly GridCell[] };

type Props = {
  /** Address of the matrix; everything else hangs below it. */
  base: string;
  caption: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  writes: boolean;
};

/** The whole matrix as a table that scrolls both ways; on a phone the people alone, each leading to the own roles. */
export function MatrixGrid({ base, caption, columns, rows, writes }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="matrix-frame" aria-label={caption} tabIndex={0}>
      <table className="matrix">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Pegawai</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <a href={`${base}/columns/${column.id}`}>{column.title}</a>
                {column.group && <small>{column.group}</small>}
                {column.note && <small>{column.note}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`${base}/people/${row.id}`}>{row.name}</a>
                <small>{row.position}</small>
                <small>{row.note}</small>
              </th>
              {row.cells.map((cell, i) => (
                <Cell
                  key={columns[i]!.id}
                  cell={cell}
                  href={writes ? hrefOf(base, columns[i]!.id, row.id) : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function hrefOf(base: string, columnId: string, assignmentId: string): string {
  return `${base}/cell?kolom=${columnId}&pegawai=${assignmentId}`;
}

function Cell({ cell, href }: { cell: GridCell; href: string | undefined }) {
  const words = cell === 0 ? UNWRITTEN : cell === 1 ? NO_ROLE : cell[0];
  const mark = cell === 0 || cell === 1 ? undefined : <small>{MARKS[cell[1]]}</small>;
  return (
    <td className={mark ? undefined : 'muted'}>
      {href ? (
        <a href={href}>
          {words}
          {mark}
        </a>
      ) : (
        <>
          {words}
          {mark}
        </>
      )}
    </td>
  );
}
