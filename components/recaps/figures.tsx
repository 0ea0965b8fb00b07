'use client';

export type Figure = { label: string; count: string; href?: string };

/** A row of figures, each with a link to the people counted. Rendered in the browser (see components/people/people-rows.tsx). */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="stats">
      {figures.map(({ label, count, href }) => (
        <div className="stat" key={label}>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
