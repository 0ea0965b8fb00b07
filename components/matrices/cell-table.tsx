import { Badge } from '@/components/ui/badge';
import { formatNumber } from '@/lib/kernel/numbers';
import { METHOD_WORDS, NO_ROLE, STANDING_TONES, STANDING_WORDS, UNWRITTEN } from '@/lib/matrices/labels';
import type { MarkedCell } from '@/lib/matrices/queries/matrix';

export type CellLine = {
  id: string;
  /** The column, or the person. */
  label: string;
  notes: readonly string[];
  cell: MarkedCell | undefined;
  /** Where the cell is written; undefined where the reader may not, or it may not be. */
  href: string | undefined;
};

type Props = { caption: string; head: string; lines: readonly CellLine[] };

/** The cells of one row or one column, below each other: cards on a phone. */
export function CellTable({ caption, head, lines }: Props) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Peran hasil</th>
          <th scope="col">Pembagian</th>
          <th scope="col">Dalam SKP</th>
          <th scope="col">Langkah</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label, notes, cell, href }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {notes.filter(Boolean).map((note) => (
                <small key={note}>{note}</small>
              ))}
            </th>
            <td data-label="Peran hasil">{cell ? wordingOf(cell) : <span className="muted">{UNWRITTEN}</span>}</td>
            <td data-label="Pembagian">{(cell && divisionOf(cell)) ?? '–'}</td>
            <td data-label="Dalam SKP">{cell && marked(cell) ? <Standing state={cell.state} /> : '–'}</td>
            <td data-label="Langkah">
              {href ? (
                <a href={href}>
                  {cell ? 'Ubah' : 'Isi'}
                  <span className="visually-hidden"> {label}</span>
                </a>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordingOf(cell: MarkedCell) {
  if (cell.role === 'none') return <span className="muted">{NO_ROLE}</span>;
  return (
    <span>
      {cell.wording}
      {cell.resultKind === 'tambahan' && <small>Hasil kerja tambahan</small>}
    </span>
  );
}

function divisionOf({ method, share }: MarkedCell): string | undefined {
  if (!method) return undefined;
  return share === null ? METHOD_WORDS[method].label : `${METHOD_WORDS[method].label}, ${formatNumber(share)}`;
}

/** A cell without role is in no plan, unless it was taken before. */
function marked({ role, state }: MarkedCell): boolean {
  return role === 'result' || state === 'withdrawn';
}

function Standing({ state }: Pick<MarkedCell, 'state'>) {
  return <Badge tone={STANDING_TONES[state]}>{STANDING_WORDS[state]}</Badge>;
}
