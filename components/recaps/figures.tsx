'use client';

export type Figure = { label: string; count: string; href?: string };

/** A row of figures, each leading to its people. Rendered from words alone: as a server component each element would travel twice. */
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
