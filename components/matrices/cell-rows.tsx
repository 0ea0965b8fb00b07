'use client';

import { Badge } from '@/components/ui/badge';
import { CELL_STATE_TONES, CELL_STATE_WORDS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';
import type { CellState } from '@/lib/matrices/rules/cell-state';

/** One role in a row or column of the matrix, as texts to show. */
export type CellWords = {
  id: string;
  /** The name of the column or of the person. */
  label: string;
  notes: readonly string[];
  /** The wording of the role; empty if the cell is unwritten or has no role. */
  wording: string;
  isWritten: boolean;
  isExtra: boolean;
  division: string;
  state: CellState | '';
  /** The address of the form of this role; empty if this reader cannot write it. */
  href: string;
  /** The address of the form that adds another role to the cell; empty if none can be added here. */
  addHref: string;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
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
