'use client';

import { Badge } from '@/components/ui/badge';

/** The texts of one row of the list. */
export type PersonWords = {
  href: string;
  name: string;
  nip: string;
  rank: string;
  position: string;
  until: string;
  unit: string;
  inactive: boolean;
};

/**
 * The rows of the list, as a client component that receives texts. A server component would send every element twice: as HTML, and as data
 * for React. That would be 1 to 2 kB more for each page (docs/performance.md). Other long lists do the same.
 */
export function PeopleRows({ rows }: { rows: readonly PersonWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.href}>
          <th scope="row">
            <a href={row.href}>{row.name}</a>
            {row.inactive && ' '}
            {row.inactive && <Badge>Nonaktif</Badge>}
            <br />
            <small className="muted nowrap">{row.nip}</small>
          </th>
          <td data-label="Golongan">{row.rank}</td>
          <td data-label="Jabatan">
            {row.position}
            {row.until && <small className="muted"> (sampai {row.until})</small>}
          </td>
          <td data-label="Unit">{row.unit}</td>
        </tr>
      ))}
    </tbody>
  );
}
