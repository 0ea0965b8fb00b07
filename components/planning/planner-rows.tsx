'use client';

import { Badge } from '@/components/ui/badge';

/** A person in the list, as texts to show. */
export type PlannerWords = {
  id: string;
  name: string;
  nip: string;
  href: string | undefined;
  position: string;
  unit: string;
  state: string;
  planHref: string | undefined;
  /** Who is late with the plan, and how late; empty if nobody is. */
  late: string;
  /** A change of the plan that is being written, and special states that do not end the plan. */
  note: string;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
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
