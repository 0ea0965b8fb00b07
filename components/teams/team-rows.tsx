'use client';

type TeamWords = {
  href: string;
  name: string;
  unit: string;
  lead: string;
  term: string;
  members: number;
  waiting: number;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function TeamRows({ rows }: { rows: readonly TeamWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.href}>
          <th scope="row">
            <a href={row.href}>{row.name}</a>
          </th>
          <td data-label="Unit yang menugaskan">{row.unit}</td>
          <td data-label="Ketua">{row.lead}</td>
          <td data-label="Masa kerja">{row.term}</td>
          <td data-label="Anggota">
            <span>
              {row.members}
              {row.waiting > 0 && <small className="muted"> ({row.waiting} menunggu persetujuan)</small>}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
