'use client';

export type Figure = { label: string; count: string; href?: string };

/**
 * A row of figures. A figure can have a link to the people who are counted in it. A client component (see
 * components/people/people-rows.tsx).
 */
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
