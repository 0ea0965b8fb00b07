import { brokenPage, PLAIN_HEADERS } from '../../lib/web/plain-page.ts';

/** How the renderer names an error in the page and in the log. */
const DIGEST = /digest[\\"]*:[\\"]*([\w@]+)/;

/** Said by an answer that shows itself while it is made (the progress of an import); reverse proxies understand the same word. */
export function grows(response) {
  return response.getHeader('x-accel-buffering') === 'no';
}

/**
 * Holds a page back until it is whole. Next writes it in twenty pieces, each of which would go to the compressor and the socket on its
 * own. And a page that threw is an empty document until its scripts have run, without JavaScript nothing at all: in its place goes a
 * page in plain words, with the number under which the log has the reason.
 */
export function sendWholePages(response) {
  const { write, end } = response;
  const kept = [];
  response.write = (chunk, ...rest) => {
    if (!isPage(response)) return write.call(response, chunk, ...rest);
    kept.push(Buffer.from(chunk));
    return true;
  };
  response.end = (chunk, ...rest) => {
    if (!isPage(response)) return end.call(response, chunk, ...rest);
    if (chunk && typeof chunk !== 'function') kept.push(Buffer.from(chunk));
    return finish(response, end, Buffer.concat(kept));
  };
}

function isPage(response) {
  return /text\/(html|x-component)/.test(response.getHeader('content-type')) && !grows(response);
}

async function finish(response, end, page) {
  if (!hasBroken(response)) return end.call(response, page);
  const instead = brokenPage(DIGEST.exec(page.toString())?.[1]);
  for (const [name, value] of Object.entries(PLAIN_HEADERS)) response.setHeader(name, value);
  return end.call(response, await instead.text());
}

function hasBroken(response) {
  const isHtml = /text\/html/.test(response.getHeader('content-type'));
  return response.statusCode === 500 && isHtml && !response.headersSent;
}
