'use client';

import { Badge } from '@/components/ui/badge';
import { CELL_STATE_TONES, CELL_STATE_WORDS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';
import type { CellState } from '@/lib/matrices/rules/cell-state';

/** One cell of a row or column, already in words. */
export type CellWords = {
  id: string;
  /** The column, or the person. */
  label: string;
  notes: readonly string[];
  /** Empty if nobody has written it, or there is no role. */
  wording: string;
  isWritten: boolean;
  isExtra: boolean;
  division: string;
  state: CellState | '';
  /** Where the cell is written; empty if the reader may not, or it cannot be written. */
  href: string;
  /** Where a further result is added; empty otherwise. */
  addHref: string;
};

/** Rows rendered in the browser (see components/people/people-rows.tsx). */
export function CellRows({ rows }: { rows: readonly CellWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            {row.label}
            {row.notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </th>
          <td data-label="Peran hasil">
            <Wording {...row} />
          </td>
          <td data-label="Pembagian">{row.division || '–'}</td>
          <td data-label="Dalam SKP">
            {row.state === '' ? '–' : <Badge tone={CELL_STATE_TONES[row.state]}>{CELL_STATE_WORDS[row.state]}</Badge>}
          </td>
          <td data-label="Langkah">
            {row.href === '' ? (
              '–'
            ) : (
              <a href={row.href}>
                {row.isWritten ? 'Ubah' : 'Isi'}
                <span className="visually-hidden"> {row.label}</span>
              </a>
            )}
            {row.addHref !== '' && (
              <>
                {' '}
                <a href={row.addHref}>
                  Tambah<span className="visually-hidden"> peran hasil: {row.label}</span>
                </a>
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Wording({ wording, isWritten, isExtra }: CellWords) {
  if (wording === '') return <span className="muted">{isWritten ? NO_ROLE : UNWRITTEN}</span>;
  return (
    <span>
      {wording}
      {isExtra && <small>Hasil kerja tambahan</small>}
    </span>
  );
}
