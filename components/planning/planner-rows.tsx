'use client';

import { Badge } from '@/components/ui/badge';

/** As it stands in the list, each part already in words. */
export type PlannerWords = {
  id: string;
  name: string;
  nip: string;
  href: string | undefined;
  position: string;
  unit: string;
  state: string;
  planHref: string | undefined;
  /** Why it is late, or empty. */
  late: string;
  /** A change in hand, and special states that leave the plan standing. */
  note: string;
};

/** Rows in the browser's own words: as a server component every element would travel twice. */
export function PlannerRows({ rows }: { rows: readonly PlannerWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            {row.href ? <a href={row.href}>{row.name}</a> : row.name}
            <small>{row.nip}</small>
          </th>
          <td data-label="Jabatan">
            <span>
              {row.position}
              <small>{row.unit}</small>
            </span>
          </td>
          <td data-label="Status">
            <span>
              {row.planHref ? <a href={row.planHref}>{row.state}</a> : row.state}
              {row.late && ' '}
              {row.late && <Badge tone="warn">{row.late}</Badge>}
              {row.note && <small>{row.note}</small>}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
