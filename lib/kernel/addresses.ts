/** The parameters in the query of a page's address, by name. */
export type QueryParameters = Readonly<Record<string, string>>;

/**
 * `capaianQuery` is set only on the server. It makes the query, and seals parameters that may reveal something about a person
 * (`lib/web/sealed-address.ts`). In a browser, the query is made without sealing.
 */
const holder = globalThis as { capaianQuery?: (asked: QueryParameters) => string };

/** The address of a page, with the query for its filters, its search or its cursor. */
export function withQuery(path: string, asked?: QueryParameters): string {
  return asked ? `${path}?${holder.capaianQuery?.(asked) ?? new URLSearchParams(asked)}` : path;
}
