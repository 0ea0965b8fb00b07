import { formatNumber } from '@/lib/kernel/numbers';
import { METHOD_WORDS } from '@/lib/matrices/labels';
import type { MarkedCell } from '@/lib/matrices/queries/matrix';
import { nextOrdinal } from '@/lib/matrices/rules/cell';
import { CellRows, type CellWords } from './cell-rows';

export type CellLine = Pick<CellWords, 'id' | 'label' | 'notes'> & {
  cells: readonly MarkedCell[];
  /** Returns the address of the form for one role in the cell, by its number; undefined if the reader cannot write the cell. */
  href: ((ordinal: number) => string) | undefined;
};

type Props = { caption: string; head: string; lines: readonly CellLine[] };

/** The cells of one row or one column of the matrix, below each other. On a phone each is a card. */
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
      <CellRows rows={lines.flatMap(inWords)} />
    </table>
  );
}

/** One line for each role in the cell; also one line for an unwritten cell and for a cell without role. */
function inWords({ id, label, notes, cells, href }: CellLine): CellWords[] {
  const rows: readonly (MarkedCell | undefined)[] = cells.length > 0 ? cells : [undefined];
  const last = rows.length - 1;
  return rows.map((cell, at) => ({
    id: `${id} ${cell?.ordinal ?? 0}`,
    label: last > 0 ? `${label} (peran ${at + 1})` : label,
    notes: at === 0 ? notes.filter(Boolean) : [],
    ...roleWords(cell),
    href: href?.(cell?.ordinal ?? 0) ?? '',
    addHref: (cell?.role === 'result' && at === last && href?.(nextOrdinal(cells))) || '',
  }));
}

function roleWords(cell: MarkedCell | undefined) {
  // A cell with "no role" has a state only if an earlier role of this cell is in a plan.
  const isMarked = cell !== undefined && (cell.role === 'result' || cell.state === 'withdrawn');
  return {
    wording: cell?.wording ?? '',
    isWritten: cell !== undefined,
    isExtra: cell?.resultKind === 'tambahan',
    division: cell ? divisionOf(cell) : '',
    state: isMarked ? cell.state : ('' as const),
  };
}

function divisionOf({ method, share }: MarkedCell): string {
  if (!method) return '';
  return share === null ? METHOD_WORDS[method].label : `${METHOD_WORDS[method].label}, ${formatNumber(share)}`;
}
