import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import compression from 'compression';
import { noteFault } from '../../lib/web/faults.ts';
import { provenanceOf } from '../../lib/web/origin.ts';
import { brokenPage, misspeltPage } from '../../lib/web/plain-page.ts';
import { numbered } from '../../lib/web/request-number.ts';
import { introducer } from './client.mjs';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { turnAwayForeign, watchRefusals } from './note-refused.mjs';
import { isOdd, oddMethodPage, refuseOddMethods } from './odd-methods.mjs';
import { NO_PLACE, requestsInWork } from './requests-in-work.mjs';
import { turnAway } from './turn-away.mjs';
import { answerUnheard } from './unheard.mjs';
import { wholeBodies } from './whole-bodies.mjs';
import { sendWholePages } from './whole-pages.mjs';

/** Longer than proxies keep a connection (nginx and most others: 60 s), so that a proxy never reuses one that was just closed. */
const KEPT_OPEN_MS = 75_000;

const SAFE_METHODS = ['GET', 'HEAD'];

/** Enough for the largest file over a slow line. */
const RECEIVED_WITHIN_MS = 300_000;

/** A server that lets the proxy or browser close a connection. Other protocols only in development (pages reload themselves). */
export function lastingServer({ developing = false } = {}) {
  // The headers of the next request may begin as long as the connection is kept.
  const times = {
    keepAliveTimeout: KEPT_OPEN_MS,
    headersTimeout: KEPT_OPEN_MS + 5000,
    requestTimeout: RECEIVED_WITHIN_MS,
  };
  const shouldUpgradeCallback = () => developing;
  const server = createServer({ ...times, shouldUpgradeCallback }).on('clientError', answerUnheard);
  refuseOddMethods(server);
  return server;
}

/** At the end: closes idle connections now, the others after their answer. */
export function letGo(server) {
  server.keepAliveTimeout = 1;
  server.closeIdleConnections();
}

/**
 * The steps of every request before Next: a foreign post is refused with a page, a page gets the nonce of its policy, its address
 * and its method, and the answer is compressed in one piece. It checks no identity; `ctx` does.
 */
export function listener(handle, { developing = false } = {}) {
  const compress = compression();
  const introduceClient = introducer();
  const receive = wholeBodies();
  const takePlace = requestsInWork();
  return (request, response) => numbered(request, (asked) => answered(request, response, asked));

  async function answered(incoming, response, asked) {
    const client = introduceClient(incoming);
    holdToHttps(response, client);
    if (isOdd(incoming.method)) return answer(response, oddMethodPage());
    if (isForeign(incoming)) return turnAwayForeign(incoming, response, client);
    watchRefusals(incoming, response, client);
    if (isMisspelt(incoming.url)) return answer(response, misspeltPage());
    const request = await receive(incoming, response);
    if (!request) return;
    if (!takePlace(request, response, client.isInner)) return turnAway(request, response, NO_PLACE);
    introduce(request, response, contentSecurityPolicy(randomBytes(16).toString('base64'), developing));
    compress(request, response, () => {});
    // Next would flush after every two kilobytes: 50 % more bytes, and 3 ms of CPU a page.
    response.flush = undefined;
    const answerIfBroken = developing ? plainly(response, asked) : sendWholePages(response, asked);
    try {
      await handle(request, response);
      await answerIfBroken();
    } catch (error) {
      noteFault(error, 'server');
      await answerIfBroken(true);
    }
  }
}

/** In development Next shows the error. */
function plainly(response, { number }) {
  return async (isBroken = false) => isBroken && !response.headersSent && answer(response, brokenPage(number));
}

function isForeign({ method, headers }) {
  if (SAFE_METHODS.includes(method)) return false;
  const { origin = null, host = null, 'sec-fetch-site': fetchSite = null } = headers;
  return provenanceOf({ origin, host, fetchSite }) === 'foreign';
}

/** Browsers ignore the header over plain http; over https it is valid for a year after each answer. */
function holdToHttps(response, { scheme }) {
  if (scheme === 'https') response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** Next decodes the parts of an address, and fails if that is impossible. */
function isMisspelt(url) {
  try {
    decodeURIComponent(url.split('?')[0]);
    return false;
  } catch {
    return true;
  }
}

/** Replaces the client's headers of these names. */
function introduce(request, response, policy) {
  // Next treats an empty origin as an address and fails; without the header the form's own token decides.
  if (!request.headers.origin) delete request.headers.origin;
  request.headers['content-security-policy'] = policy;
  request.headers['x-capaian-method'] = request.method;
  request.headers['x-capaian-url'] = withoutRouterMark(request.url);
  response.setHeader('content-security-policy', policy);
}

/** The browser's router marks its own requests, and Next (without a value) the page after a form; for us it is the same page. */
function withoutRouterMark(url) {
  return url.replace(/([?&])_rsc(=[^&]*)?(&|$)/, '$1').replace(/[?&]$/, '');
}

async function answer(response, page) {
  response.writeHead(page.status, Object.fromEntries(page.headers)).end(await page.text());
}
