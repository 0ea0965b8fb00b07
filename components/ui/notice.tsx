import type { ReactNode } from 'react';
import type { Tone } from './badge';

/** A boxed remark inside a page. */
export function Notice({ tone = 'info', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <section className={`notice notice-${tone}`} aria-label={title}>
      {title && <h2 className="notice-title">{title}</h2>}
      {children}
    </section>
  );
}
