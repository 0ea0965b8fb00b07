/** The parameters in the query of a page's address. */
export type Asked = Readonly<Record<string, string>>;

/** On the server the query is sealed if it tells something about a person (`lib/web/sealed-address.ts`). */
const holder = globalThis as { capaianQuery?: (asked: Asked) => string };

/** The address of a page with filters, a search, or a cursor. */
export function withQuery(path: string, asked?: Asked): string {
  return asked ? `${path}?${holder.capaianQuery?.(asked) ?? new URLSearchParams(asked)}` : path;
}
