/** What a page is asked for beside its path: the parameters of its query. */
export type Asked = Readonly<Record<string, string>>;

/** On the server the query is sealed where it tells of a person (`lib/web/sealed-address.ts`). */
const holder = globalThis as { capaianQuery?: (asked: Asked) => string };

/** A page as it is asked for: with filters, a search, or a place in a list. */
export function withQuery(path: string, asked?: Asked): string {
  return asked ? `${path}?${holder.capaianQuery?.(asked) ?? new URLSearchParams(asked)}` : path;
}
