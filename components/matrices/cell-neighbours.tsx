import { type GridCell, ordinalOf, rolesOf } from './grid-words';

/** The other roles in the same cell; nothing if there are none. */
export function CellNeighbours({ cell, ordinal }: { cell: GridCell; ordinal: number }) {
  const others = rolesOf(cell).filter((role) => ordinalOf(role) !== ordinal && role[1] !== '');
  if (others.length === 0) return null;
  return (
    <>
      <p className="muted">Juga dalam sel ini:</p>
      <ul>
        {others.map((role) => (
          <li key={ordinalOf(role)}>{role[1]}</li>
        ))}
      </ul>
    </>
  );
}
