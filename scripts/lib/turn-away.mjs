import { notTaken } from '../../lib/web/not-taken.ts';
import { plainPage } from '../../lib/web/plain-page.ts';

const MB = 1024 * 1024;
/** So much of a body that is not taken in is still received and thrown away: browsers read an answer only when they have sent. */
const DRAINED_BYTES = 200 * MB;
const DRAINED_OF_STRANGERS_BYTES = 32 * MB;
const DRAINED_MS = 60_000;
const SILENT_MS = 5_000;

/**
 * Answers a request that Next never sees. The answer is whole at once; where a body still comes, the connection stays until it has come
 * or is too much: closing it before would lose the answer on its way.
 */
export async function turnAway(request, response, refusal) {
  const { status, title, sentence, headers = {}, ofStranger = true, isSilent = false } = refusal;
  const page = plainPage(status, title, sentence, refusal.back ?? wayBack(request));
  // A form that was sent by a script is still there, and shows the sentence.
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

/** To the page with the form, as the browser names it; for all else plain pages lead home. */
function wayBack({ method, headers }) {
  const href = method === 'POST' ? pageBefore(headers) : undefined;
  return href && { href, label: 'Kembali ke halaman sebelumnya' };
}

/** The page of this server from which a request was sent; undefined where the browser names none. */
export function pageBefore({ host, referer = '' }) {
  if (!URL.canParse(referer)) return undefined;
  const page = new URL(referer);
  return page.host === host ? page.pathname + page.search : undefined;
}

/** Whether bytes follow the heads of a request. */
export function hasBody({ headers }) {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Ends when the rest of a body has come, the client is gone or silent, or it is more or slower than anybody needs. */
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
