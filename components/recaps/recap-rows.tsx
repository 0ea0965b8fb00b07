'use client';

import { PredikatBadge } from '@/components/appraisals/predikat-badge';
import type { Predikat } from '@/lib/appraisals/rules/vocabulary';

/** A person in the list, as texts to show. */
export type RecapWords = {
  id: string;
  name: string;
  nip: string;
  position: string;
  unit: string;
  state: string;
  /** Special states that do not end the plan. */
  note: string;
  href: string | undefined;
  predikat: Predikat | null;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function RecapRows({ rows }: { rows: readonly RecapWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            {row.name}
            <br />
            <small className="muted">{row.nip}</small>
          </th>
          <td data-label="Jabatan">
            <span>
              {row.position}
              <br />
              <span className="muted">{row.unit}</span>
            </span>
          </td>
          <td data-label="Status">
            <span>
              {row.href ? <a href={row.href}>{row.state}</a> : row.state}
              {row.note && <br />}
              {row.note && <small className="muted">{row.note}</small>}
            </span>
          </td>
          <td data-label="Predikat">{row.predikat ? <PredikatBadge predikat={row.predikat} /> : '–'}</td>
        </tr>
      ))}
    </tbody>
  );
}
