import type { ReactNode } from 'react';
import { paths } from '@/lib/web/paths';
import { SEARCH_TARGET } from '@/lib/web/search-target';

type Props = {
  /** The address of the list, with an anchor if needed. */
  to: string;
  /** Filters of the list that this form does not change; they are sent too. */
  kept?: Readonly<Record<string, string>>;
  label?: string;
  wide?: boolean;
  children: ReactNode;
};

/**
 * A search or the filters of a list. The form is posted, so that typed words are not readable in the address. The answer leads to the list,
 * at an address in which only this server can read them. That address can be bookmarked and sent to others.
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
