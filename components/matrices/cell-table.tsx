import { formatNumber } from '@/lib/kernel/numbers';
import { METHOD_WORDS } from '@/lib/matrices/labels';
import type { MarkedCell } from '@/lib/matrices/queries/matrix';
import { CellRows, type CellWords } from './cell-rows';

export type CellLine = Pick<CellWords, 'id' | 'label' | 'notes'> & {
  cell: MarkedCell | undefined;
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
      <CellRows rows={lines.map(inWords)} />
    </table>
  );
}

function inWords({ id, label, notes, cell, href = '' }: CellLine): CellWords {
  // A cell without role is in no plan, unless it was taken before.
  const isMarked = cell !== undefined && (cell.role === 'result' || cell.state === 'withdrawn');
  return {
    id,
    label,
    notes: notes.filter(Boolean),
    wording: cell?.wording ?? '',
    isWritten: cell !== undefined,
    isExtra: cell?.resultKind === 'tambahan',
    division: cell ? divisionOf(cell) : '',
    state: isMarked ? cell.state : '',
    href,
  };
}

function divisionOf({ method, share }: MarkedCell): string {
  if (!method) return '';
  return share === null ? METHOD_WORDS[method].label : `${METHOD_WORDS[method].label}, ${formatNumber(share)}`;
}
