import { IncomingMessage } from 'node:http';
import { bodyLimitOf, STRANGERS_BYTES } from '../../lib/web/body-limits.ts';
import { senderStatus } from '../../lib/web/front-door.ts';
import { shareOf } from '../../lib/web/siblings.ts';
import { hasBody, pageBefore, turnAway } from './turn-away.mjs';

const MB = 1024 * 1024;
/** The minimum for one process: room for two of the longest bodies. */
const LEAST_HELD_BYTES = 40 * MB;
const BOUNDS = {
  /**
   * The memory for the bodies of all requests of this process, until their answers are sent: an equal share of 256 MB for all processes,
   * but at least the minimum.
   */
  heldBytes: Math.max(shareOf(256 * MB), LEAST_HELD_BYTES),
  /** The part of this memory that strangers may use, so that they cannot take the room of others. */
  strangersBytes: shareOf(32 * MB),
  /** After this time without data, the request is refused: the client is gone or hostile. */
  silentMs: 30_000,
};

/**
 * Returns a function that receives a whole body before Next sees its request. The bytes are counted while they arrive. Before a body
 * becomes longer than a stranger may send, its sender is checked. So a wrong or missing length cannot fill the memory, and a slow body
 * delays nobody.
 */
export function wholeBodies(bounds = BOUNDS) {
  const held = { all: 0, strangers: 0 };

  /** Resolves to the request with its whole body; to undefined if the request was answered here, or if its client is gone. */
  return async function receive(request, response) {
    if (!hasBody(request)) return request;
    const body = bodyOf(request);
    response.once('close', () => {
      count(body, -body.length);
      body.isOver = true;
    });
    const refusal = (await refusalOf(body, announcedLength(request))) ?? (await readToEnd(body));
    if (!refusal) return asUnread(request, body.chunks.splice(0));
    body.chunks.length = 0;
    if (refusal !== GONE) await turnAway(request, response, { ...refusal, ofStranger: body.isStranger });
    return undefined;
  };

  /** Reads a body to its end. Returns the refusal; undefined if there is none. */
  async function readToEnd(body) {
    const { request } = body;
    while (!request.complete || request.readableLength > 0) {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
        body.chunks.push(chunk);
        count(body, chunk.length);
        const refusal = isCrowded(body) ? CROWDED : await refusalOf(body, body.length);
        if (refusal) return refusal;
      }
      const fault = request.complete ? undefined : await more(request, bounds.silentMs);
      if (fault) return fault;
    }
    request.resume();
    return undefined;
  }

  function count(body, bytes) {
    // The answer was sent or the client is gone, so the bytes of this body are no longer held.
    if (body.isOver) return;
    body.length += bytes;
    held.all += bytes;
    if (body.isStranger) held.strangers += bytes;
  }

  function isCrowded({ isStranger }) {
    return held.all > bounds.heldBytes || (isStranger && held.strangers > bounds.strangersBytes);
  }

  /**
   * The refusal of a body of this length; undefined if the body may be so long. The sender is checked only if the body is longer than a
   * stranger may send.
   */
  async function refusalOf(body, length) {
    if (length <= body.mostBytes) return undefined;
    const { request, limit } = body;
    const status = await senderStatus(senderOf(request), limit.asked);
    if (status !== 'stranger' && body.isStranger) {
      body.isStranger = false;
      held.strangers -= body.length;
    }
    if (limit.asked !== 'known' && status === 'signed-in') return NOT_THERE;
    if (limit.asked !== 'known' && status !== 'entitled') return signInFirst(request);
    if (status !== 'stranger') body.mostBytes = limit.mostBytes;
    if (length <= body.mostBytes) return undefined;
    return limit.mostBytes > body.mostBytes ? SIGN_IN_REQUIRED : tooLong(limit);
  }
}

/** A copy of the request with its body as a new stream, because a stream can be read only once. */
function asUnread(request, chunks) {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const unread = new IncomingMessage(request.socket);
  Object.assign(unread, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  for (const chunk of chunks) unread.push(chunk);
  unread.push(null);
  unread.complete = true;
  return unread;
}

function bodyOf(request) {
  const limit = bodyLimitOf(pathOf(request.url));
  return {
    request,
    limit,
    isStranger: true,
    mostBytes: Math.min(limit.mostBytes, STRANGERS_BYTES),
    chunks: [],
    length: 0,
  };
}

/** The sender of a request. The scheme is what the listener itself determined (`client.mjs`). */
function senderOf({ headers: { cookie = '', 'x-capaian-scheme': scheme } }) {
  return { cookies: cookie, https: scheme === 'https' };
}

function pathOf(url) {
  return url.split('?')[0];
}

/** The length that the header states, 0 without one. Node has already checked that it is a number, and that chunked bodies have none. */
function announcedLength(request) {
  return Number(request.headers['content-length'] ?? 0);
}

/**
 * Waits for more of a body. Resolves to undefined if there is more or the body has ended; otherwise to the reason why no more will come.
 */
function more(request, silentMs) {
  return new Promise((resolve) => {
    const over = (fault) => {
      clearTimeout(silence);
      for (const [event, listener] of Object.entries(listeners)) request.off(event, listener);
      // The stream notices only in the next tick that its `readable` listener was removed. After that, it can flow for the next reader.
      process.nextTick(resolve, fault);
    };
    const listeners = {
      readable: () => over(),
      end: () => over(),
      close: () => over(request.complete ? undefined : GONE),
      error: () => over(GONE),
    };
    const silence = setTimeout(over, silentMs, SLOW);
    for (const [event, listener] of Object.entries(listeners)) request.on(event, listener);
  });
}

const GONE = 'gone';
const SLOW = {
  status: 408,
  isSilent: true,
  title: 'Kiriman tidak sampai',
  sentence: 'Kiriman berhenti di tengah jalan, jadi tidak ada yang tersimpan. Periksa sambungan, lalu kirim lagi.',
};
const CROWDED = {
  status: 503,
  title: 'Capaian sedang ramai',
  sentence:
    'Server sedang menerima banyak kiriman sekaligus, jadi yang ini tidak tersimpan. Tunggu sebentar, lalu kirim lagi.',
  headers: { 'retry-after': '10' },
};
const SIGN_IN_REQUIRED = {
  status: 413,
  title: 'Isian terlalu panjang',
  sentence:
    'Kiriman sebesar ini hanya diterima dari yang sudah masuk. Tidak ada yang tersimpan. Masuk dahulu, lalu kirim lagi.',
  back: { href: '/login', label: 'Masuk' },
};
const NOT_THERE = { status: 404, title: 'Tidak ditemukan', sentence: 'Halaman ini tidak ada.' };

function tooLong({ title, sentence }) {
  return { status: 413, title, sentence };
}

/** Sends the user to sign in, and then back to the page where the file is chosen: a file cannot be kept during a sign-in. */
function signInFirst({ headers }) {
  const location = `/login?kembali=${encodeURIComponent(pageBefore(headers) ?? '/')}`;
  return {
    status: 303,
    title: 'Masuk dahulu',
    sentence: 'Sesi Anda telah berakhir. Masuk kembali.',
    headers: { location },
  };
}
