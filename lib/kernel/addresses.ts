/** The parameters in the query of a page's address, by name. */
export type Asked = Readonly<Record<string, string>>;

/**
 * On the server, this function makes the query and seals parameters that may reveal something about a person (`lib/web/sealed-address.ts`).
 * In a browser it is not set.
 */
const holder = globalThis as { capaianQuery?: (asked: Asked) => string };

/** The address of a page, with the query for its filters, its search or its cursor. */
export function withQuery(path: string, asked?: Asked): string {
  return asked ? `${path}?${holder.capaianQuery?.(asked) ?? new URLSearchParams(asked)}` : path;
}
