import { brokenPage, PLAIN_HEADERS, unreadPage } from '../../lib/web/plain-page.ts';

/**
 * The digest of an error in React's payload for a page that is already open. The page shows it, so it is replaced by our reference number.
 */
const DIGEST = /^([0-9a-f]+:E\{"digest":")\d+(?:@\w+)?(")/gm;
/** The header by which Next tells the form of an open page that the application was updated in the meantime. */
const UNKNOWN_ACTION = 'x-nextjs-action-not-found';
/** Headers that belong to the answer that is replaced. */
const OF_ANOTHER_ANSWER = ['content-disposition', 'content-length', 'etag', 'link'];

/**
 * Holds a page back until it is complete. Next writes a page in about twenty pieces, and each would go separately to the compressor and the
 * socket. A page that threw an error is an empty document until its scripts have run, and without JavaScript it stays empty. So it is
 * replaced by a plain page with the number of the fault. An empty answer with status 500 (of a route handler that threw) is also replaced.
 * `asked` is the request. The returned function sends the plain page, if the request has failed and nothing was sent.
 */
export function sendWholePages(response, asked) {
  const { write, end, flushHeaders, destroy } = response;
  const kept = [];
  const broken = async () => {
    const page = asked.isUnread ? unreadPage() : brokenPage(asked.number, asked.says);
    const text = await page.text();
    // Next may have set another status or ended the answer in the meantime.
    if (response.writableEnded || response.headersSent) return;
    for (const name of OF_ANOTHER_ANSWER) response.removeHeader(name);
    for (const [name, value] of Object.entries(PLAIN_HEADERS)) response.setHeader(name, value);
    response.statusCode = page.status;
    end.call(response, text);
  };
  // Next sends the headers with the first piece, before it is known whether the page will be complete.
  response.flushHeaders = () => {
    if (!isPage(response)) flushHeaders.call(response);
  };
  response.write = (chunk, ...rest) => {
    if (!isPage(response)) return write.call(response, chunk, ...rest);
    kept.push(Buffer.from(chunk));
    return true;
  };
  response.end = (chunk, ...rest) => {
    if (isEmptyFault(response)) return broken();
    if (!isPage(response)) return end.call(response, chunk, ...rest);
    if (chunk && typeof chunk !== 'function') kept.push(Buffer.from(chunk));
    const page = Buffer.concat(kept);
    if (hasBroken(response, asked)) return broken();
    return end.call(response, asked.isBroken ? numberedPayload(page, asked) : page);
  };
  // A file that fails before its first byte is answered like any other fault. Next cuts the connection first and reports the error after
  // that.
  let isCut = false;
  response.destroy = (error) => {
    if (!error || response.headersSent || response.writableEnded) return destroy.call(response, error);
    isCut = true;
    return response;
  };
  return async (isBroken = isCut) => isBroken && !response.headersSent && !response.writableEnded && broken();
}

function isPage(response) {
  const type = response.getHeader('content-type');
  return /text\/(html|x-component)/.test(type) || isBareWord(response);
}

/** Whether the answer is only a short English error text of Next. */
function isBareWord(response) {
  return response.statusCode >= 400 && /text\/plain/.test(response.getHeader('content-type'));
}

function hasBroken(response, asked) {
  if (response.headersSent || response.hasHeader(UNKNOWN_ACTION)) return false;
  if (!isBareWord(response) && !/text\/html/.test(response.getHeader('content-type'))) return asked.isUnread;
  return response.statusCode === 500 || asked.isBroken || asked.isUnread;
}

function isEmptyFault(response) {
  return response.statusCode === 500 && !response.headersSent && !response.getHeader('content-type');
}

function numberedPayload(page, asked) {
  return Buffer.from(page.toString().replace(DIGEST, `$1${asked.number}$2`));
}
