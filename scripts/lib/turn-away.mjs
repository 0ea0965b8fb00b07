import { notTaken } from '../../lib/web/not-taken.ts';
import { plainPage } from '../../lib/web/plain-page.ts';

const MB = 1024 * 1024;
/** How many bytes of a refused body are still received and dropped. Browsers read an answer only after they have sent the body. */
const DRAINED_BYTES = 200 * MB;
const DRAINED_OF_STRANGERS_BYTES = 32 * MB;
const DRAINED_MS = 60_000;
const SILENT_MS = 5_000;

/**
 * Answers a request that Next never sees. The answer is written at once. If the connection closed before the body has arrived, the browser
 * would lose the answer. So the rest of the body is received and dropped, up to a limit. With `isSilent`, the connection is closed at once.
 */
export async function turnAway(request, response, refusal) {
  const { status, title, sentence, headers = {}, ofStranger = true, isSilent = false } = refusal;
  const page = plainPage(status, title, sentence, refusal.back ?? wayBack(request));
  // If a script sent the form, its page is still open and shows the sentence.
  const isScripted = request.headers['next-action'] !== undefined;
  const body = Buffer.from(isScripted ? notTaken(sentence) : await page.text());
  const type = isScripted ? { 'content-type': 'text/plain' } : {};
  const isWhole = request.complete || !hasBody(request);
  const last = isWhole ? {} : { connection: 'close' };
  const own = { 'content-length': body.length, ...type, ...last, ...headers };
  response.writeHead(status, { ...Object.fromEntries(page.headers), ...own });
  if (isWhole) return response.end(body);
  response.write(body);
  if (!isSilent) await drained(request, ofStranger ? DRAINED_OF_STRANGERS_BYTES : DRAINED_BYTES);
  response.end();
  if (!request.complete) request.destroy();
}

/**
 * A link to the page with the form, from the Referer header. Undefined if the request is no post or names no page of this server; the
 * answer then links to the home page.
 */
function wayBack({ method, headers }) {
  const href = method === 'POST' ? pageBefore(headers) : undefined;
  return href && { href, label: 'Kembali ke halaman sebelumnya' };
}

/** The page of this server from which a request was sent; undefined if the browser names no page, or a page of another site. */
export function pageBefore({ host, referer = '' }) {
  if (!URL.canParse(referer)) return undefined;
  const page = new URL(referer);
  return page.host === host ? page.pathname + page.search : undefined;
}

/** Whether a request has a body. */
export function hasBody({ headers }) {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Resolves when the rest of a body has arrived, when the client is gone or silent, or when the limit of bytes or time is reached. */
async function drained(request, mostBytes) {
  let left = mostBytes;
  await new Promise((resolve) => {
    const timers = [setTimeout(resolve, DRAINED_MS), setTimeout(resolve, SILENT_MS)];
    const over = () => {
      for (const timer of timers) clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk) => {
      timers[1].refresh();
      left -= chunk.length;
      if (left < 0) over();
    });
    request.on('end', over).on('close', over).on('error', over).resume();
  });
  request.pause();
}
