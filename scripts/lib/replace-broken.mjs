import { brokenPage, PLAIN_HEADERS } from '../../lib/web/plain-page.ts';

/** How the renderer names an error in the page and in the log. */
const DIGEST = /digest[\\"]*:[\\"]*([\w@]+)/;

/**
 * A page that threw is an empty document until its scripts have run: without JavaScript nothing at all. Whoever asked for a page
 * gets one in plain words instead, with the number under which the log has the reason.
 */
export function replaceBroken(response) {
  const { write, end } = response;
  const kept = [];
  response.write = (chunk, ...rest) => {
    if (!isBroken(response)) return write.call(response, chunk, ...rest);
    kept.push(Buffer.from(chunk));
    return true;
  };
  response.end = (chunk, ...rest) => {
    if (!isBroken(response)) return end.call(response, chunk, ...rest);
    if (chunk && typeof chunk !== 'function') kept.push(Buffer.from(chunk));
    return finish(response, end, Buffer.concat(kept).toString());
  };
}

function isBroken(response) {
  return response.statusCode === 500 && !response.headersSent && /text\/html/.test(response.getHeader('content-type'));
}

async function finish(response, end, document) {
  const page = brokenPage(DIGEST.exec(document)?.[1]);
  for (const [name, value] of Object.entries(PLAIN_HEADERS)) response.setHeader(name, value);
  return end.call(response, await page.text());
}
