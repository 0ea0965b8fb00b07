'use client';

import { Badge } from '@/components/ui/badge';

/** One figure in the row of a unit, with an optional note and link. */
export type UnitCell = { count: string; note?: string; href?: string };
export type UnitWords = { id: string; name: string; closed: string | null; href: string; cells: readonly UnitCell[] };

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function UnitRows({ rows, columns }: { rows: readonly UnitWords[]; columns: readonly string[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <a href={row.href}>{row.name}</a> {row.closed && <Badge>{row.closed}</Badge>}
          </th>
          {row.cells.map(({ count, note, href }, i) => (
            <td key={columns[i]} data-label={columns[i]}>
              {note ? (
                <span>
                  {count}
                  <small>{note}</small>
                </span>
              ) : (
                inLink(count, href)
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

const inLink = (count: string, href: string | undefined) => (href ? <a href={href}>{count}</a> : count);
