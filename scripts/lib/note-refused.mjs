import { noteForeign, noteRefused } from '../../lib/web/front-door.ts';
import { MISSING_PATH } from '../../lib/web/missing-path.ts';
import { FOREIGN_ORIGIN } from '../../lib/web/plain-page.ts';
import { turnAway } from './turn-away.mjs';

/**
 * After the answer, logs a 403, a 404, or a redirect to the page for missing records, if the user is signed in. A redirect after a form is
 * not logged here, because the form logs it itself.
 */
export function watchRefusals(request, response, { address, scheme }) {
  response.once('finish', () => {
    const { method, url, headers } = request;
    const { statusCode } = response;
    const isLedAway = method !== 'POST' && String(response.getHeader('location') ?? '').startsWith(MISSING_PATH);
    if (!isLedAway && ![403, 404].includes(statusCode)) return;
    if (url.startsWith(MISSING_PATH)) return;
    const kind = statusCode === 403 ? 'refused' : 'not-found';
    noteRefused({ kind, cookies: headers.cookie ?? '', https: scheme === 'https', address, url });
  });
}

/** Logs and refuses a post that another site made a browser send. Its body is dropped. */
export function turnAwayForeign(request, response, { address }) {
  const { origin = 'tanpa asal' } = request.headers;
  noteForeign({ address, detail: `${origin} ${request.url.split('?')[0]}` });
  return turnAway(request, response, { status: 403, ...FOREIGN_ORIGIN });
}
