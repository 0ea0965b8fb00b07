import { withQuery } from '@/lib/kernel/addresses';
import { plainPage } from '@/lib/web/plain-page';
import { returnPath } from '@/lib/web/return-path';
import { routeContext } from '@/lib/web/route-context';
import { SEARCH_TARGET } from '@/lib/web/search-target';
import { readForm, TooLarge } from '@/lib/web/sent-body';

const LONGEST = 400;
const FIELD = /^[A-Za-z]{1,30}$/;

/**
 * Redirects from a search form to its list. In the new address, typed words are encrypted; ids and choices stay readable. Nothing is
 * changed.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request).catch((error) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
  if (!form) return plainPage(413, 'Pencarian terlalu panjang', 'Cari dengan sebagian nama saja.');
  const fields = Object.fromEntries(form);
  const [list = '', place] = returnPath(String(fields[SEARCH_TARGET] ?? '')).split('#');
  const asked = Object.entries(fields).flatMap(([name, value]) =>
    FIELD.test(name) && typeof value === 'string' && value.trim() !== '' ? [[name, value.slice(0, LONGEST)]] : [],
  );
  const path = list.split('?')[0]!;
  const location = `${asked.length > 0 ? withQuery(path, Object.fromEntries(asked)) : path}${place ? `#${place}` : ''}`;
  const ctx = await routeContext(location);
  return ctx instanceof Response ? ctx : new Response(null, { status: 303, headers: { location } });
}
