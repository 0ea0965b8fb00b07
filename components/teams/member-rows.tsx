'use client';

import { Badge, type Tone } from '@/components/ui/badge';

type MemberWords = {
  href: string;
  name: string;
  position: string;
  unit: string;
  state: string;
  tone: Tone;
  note: string;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function MemberRows({ rows }: { rows: readonly MemberWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.href}>
          <th scope="row">
            <a href={row.href}>{row.name}</a>
          </th>
          <td data-label="Jabatan">{row.position}</td>
          <td data-label="Unit">{row.unit}</td>
          <td data-label="Status">
            <span>
              <Badge tone={row.tone}>{row.state}</Badge>
              {row.note && <small className="muted"> {row.note}</small>}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
