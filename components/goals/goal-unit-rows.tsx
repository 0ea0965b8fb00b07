'use client';

import { Badge } from '@/components/ui/badge';

export type GoalUnitWords = {
  href: string;
  code: string;
  name: string;
  closed: string | null;
  goals: number;
  uncarried: number;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function GoalUnitRows({ rows }: { rows: readonly GoalUnitWords[] }) {
  return (
    <tbody>
      {rows.map(({ href, code, name, closed, goals, uncarried }) => (
        <tr key={href}>
          <th scope="row">
            <a href={href}>{name}</a> <small className="muted">{code}</small> {closed && <Badge>{closed}</Badge>}
          </th>
          <td data-label="Sasaran">{goals === 0 ? 'Belum ada' : `${goals} sasaran`}</td>
          <td data-label="Penanggung jawab">
            {uncarried > 0 && <Badge tone="warn">{uncarried} belum ada</Badge>}
            {uncarried === 0 && (goals > 0 ? 'Semua ada' : '–')}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
