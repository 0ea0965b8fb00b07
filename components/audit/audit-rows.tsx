'use client';

/** One entry of the audit trail, each part as the text to show. */
export type AuditWords = {
  seq: number;
  event: string;
  detail: string;
  actor: string;
  about: string;
  href: string;
  time: string;
};

/** Rows in a client component: a server component would send every element twice (see components/people/people-rows.tsx). */
export function AuditRows({ rows }: { rows: readonly AuditWords[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.seq}>
          <th scope="row">
            {row.event}
            {row.detail && <small className="detail">{row.detail}</small>}
          </th>
          <td data-label="Oleh">{row.actor}</td>
          <td data-label="Menyangkut">
            <a href={row.href}>{row.about}</a>
          </td>
          <td data-label="Waktu">{row.time}</td>
          <td data-label="Nomor" className="num">
            {row.seq}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
