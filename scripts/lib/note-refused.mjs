import { noteForeign, noteRefused } from '../../lib/web/front-door.ts';
import { MISSING_PATH } from '../../lib/web/missing-path.ts';
import { FOREIGN_ORIGIN } from '../../lib/web/plain-page.ts';
import { turnAway } from './turn-away.mjs';

/** After the answer, logs that a user asked for something that is not theirs. Forms log that themselves. */
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

/** Refuses a post that another site made a browser send. Its body is not read. */
export function turnAwayForeign(request, response, { address }) {
  const { origin = 'tanpa asal' } = request.headers;
  noteForeign({ address, detail: `${origin} ${request.url.split('?')[0]}` });
  return turnAway(request, response, { status: 403, ...FOREIGN_ORIGIN });
}
