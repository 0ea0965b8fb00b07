'use client';

import { Badge } from '@/components/ui/badge';

/** As it stands in the list, each part already in words. */
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

/** Rows in the browser's own words: as a server component every element would travel twice and cost a quarter of the page. */
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
