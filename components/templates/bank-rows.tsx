'use client';

import { Badge } from '@/components/ui/badge';

export type EntryWords = {
  href: string;
  title: string;
  meantFor: string;
  unit: string;
  indicators: readonly string[];
  isRetired: boolean;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function BankRows({ rows }: { rows: readonly EntryWords[] }) {
  return (
    <tbody>
      {rows.map(({ href, title, meantFor, unit, indicators, isRetired }) => (
        <tr key={href}>
          <th scope="row">
            <a href={href}>{title}</a> {isRetired && <Badge>Ditarik</Badge>}
          </th>
          <td data-label="Indikator">
            <div>
              {indicators.map((indicator) => (
                <small key={indicator}>{indicator}</small>
              ))}
            </div>
          </td>
          <td data-label="Untuk">
            <div>
              {meantFor}
              <small>{unit}</small>
            </div>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
