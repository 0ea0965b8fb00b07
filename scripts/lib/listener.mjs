import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import compression from 'compression';
import { noteFault } from '../../lib/web/faults.ts';
import { provenanceOf } from '../../lib/web/origin.ts';
import { brokenPage, misspeltPage } from '../../lib/web/plain-page.ts';
import { numbered } from '../../lib/web/request-number.ts';
import { clientHeaderSetter } from './client.mjs';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { fewAtOnce } from './few-at-once.mjs';
import { turnAwayForeign, watchRefusals } from './note-refused.mjs';
import { isOdd, oddMethodPage, refuseOddMethods } from './odd-methods.mjs';
import { isLimited, NO_PLACE, requestsInWork } from './requests-in-work.mjs';
import { turnAway } from './turn-away.mjs';
import { answerParseError } from './unheard.mjs';
import { wholeBodies } from './whole-bodies.mjs';
import { sendWholePages } from './whole-pages.mjs';

/**
 * How long an idle connection stays open: longer than proxies keep one (nginx and most others: 60 s). So a proxy never reuses a connection
 * that was just closed.
 */
const KEPT_OPEN_MS = 75_000;

const SAFE_METHODS = ['GET', 'HEAD'];

/** The time limit for receiving a request: enough for the largest file over a slow line. */
const RECEIVED_WITHIN_MS = 300_000;

/**
 * Makes an HTTP server that leaves it to the proxy or browser to close idle connections. Upgrades to other protocols are allowed only in
 * development, where open pages reload themselves.
 */
export function lastingServer({ developing = false } = {}) {
  // The headers of the next request may arrive as long as the connection is kept open.
  const times = {
    keepAliveTimeout: KEPT_OPEN_MS,
    headersTimeout: KEPT_OPEN_MS + 5000,
    requestTimeout: RECEIVED_WITHIN_MS,
  };
  const shouldUpgradeCallback = () => developing;
  const server = createServer({ ...times, shouldUpgradeCallback }).on('clientError', answerParseError);
  refuseOddMethods(server);
  return server;
}

/** Called when the server ends. Closes idle connections at once, and the other connections after their answer. */
export function stopKeepAlive(server) {
  server.keepAliveTimeout = 1;
  server.closeIdleConnections();
}

/**
 * Handles every request before Next does. Unusual methods, posts from other sites, broken addresses, bodies that are too long, and requests
 * above the limits are answered here. Other requests get their content security policy, their address and their method as headers. In
 * production, a page is sent in one compressed piece. The listener does not check whether a user may see a page; the pages do that.
 */
export function listener(handle, { developing = false } = {}) {
  const compress = compression();
  const introduceClient = clientHeaderSetter();
  const receive = wholeBodies();
  const takePlace = requestsInWork();
  const takeTurn = fewAtOnce();
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
    if (isLimited(request, client.isInner)) {
      if (!takePlace(request, response)) return turnAway(request, response, NO_PLACE);
      await takeTurn(response);
      if (isUnread(request, response)) return;
    }
    introduce(request, response, contentSecurityPolicy(randomBytes(16).toString('base64'), developing));
    compress(request, response, () => {});
    // Without this line, Next would flush after every two kilobytes. That would cost 50 % more bytes and 3 ms of CPU time for each page.
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

/** In development, Next itself shows errors. So our page is sent only if Next has thrown and sent nothing. */
function plainly(response, { number }) {
  return async (isBroken = false) => isBroken && !response.headersSent && answer(response, brokenPage(number));
}

/**
 * Whether nobody would read the answer, because the client left before the turn of its request. A form is processed all the same: its
 * sender may have closed the page after sending it.
 */
function isUnread({ method }, { closed }) {
  return closed && SAFE_METHODS.includes(method);
}

function isForeign({ method, headers }) {
  if (SAFE_METHODS.includes(method)) return false;
  const { origin = null, host = null, 'sec-fetch-site': fetchSite = null } = headers;
  return provenanceOf({ origin, host, fetchSite }) === 'foreign';
}

/**
 * Sets the header that makes browsers use only https for a year after each answer, also for subdomains. Browsers ignore the header over
 * plain http, so it is not set there.
 */
function holdToHttps(response, { scheme }) {
  if (scheme === 'https') response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** Whether the path of an address has broken percent-encoding. Next decodes the path and would fail. */
function isMisspelt(url) {
  try {
    decodeURIComponent(url.split('?')[0]);
    return false;
  } catch {
    return true;
  }
}

/** Sets headers for the application. They replace headers of these names that the client sent. */
function introduce(request, response, policy) {
  // Next reads an empty origin as an address and fails. Without the header, the form token decides.
  if (!request.headers.origin) delete request.headers.origin;
  request.headers['content-security-policy'] = policy;
  request.headers['x-capaian-method'] = request.method;
  request.headers['x-capaian-url'] = withoutRouterMark(request.url);
  response.setHeader('content-security-policy', policy);
}

/**
 * Removes the parameter `_rsc` from an address. The router in the browser adds it to its requests, and Next adds it (without a value) to
 * the request for the page after a form. For the application, the page is the same with and without it.
 */
function withoutRouterMark(url) {
  return url.replace(/([?&])_rsc(=[^&]*)?(&|$)/, '$1').replace(/[?&]$/, '');
}

async function answer(response, page) {
  response.writeHead(page.status, Object.fromEntries(page.headers)).end(await page.text());
}
