'use client';

export type Figure = { label: string; count: string; href?: string };

/** A row of figures, each with a link to its people. Rendered from words alone: a server component would send each element twice. */
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
