import type { ReactNode } from 'react';
import { paths } from '@/lib/web/paths';
import { SEARCH_TARGET } from '@/lib/web/search-target';

type Props = {
  /** The page of the list, and the place on it. */
  to: string;
  /** The other filters of the list, which are sent too. */
  kept?: Readonly<Record<string, string>>;
  label?: string;
  wide?: boolean;
  children: ReactNode;
};

/**
 * A search or the filters of a list. It is posted, so that the typed words are not in the address; the answer leads to the list at an
 * address that can be kept and sent, and that only the server can read.
 */
export function SearchForm({ to, kept = {}, label, wide = false, children }: Props) {
  return (
    <form method="post" action={paths.search} className={wide ? 'form filters' : 'filters'} aria-label={label}>
      <input type="hidden" name={SEARCH_TARGET} value={to} />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
