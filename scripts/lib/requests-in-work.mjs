/**
 * The limits of requests that a process answers at the same time. A page costs 5 to 10 ms of one core, so the last of 300 requests waits up
 * to three seconds. Further requests are refused at once, which costs a hundredth of a page. Saving and signing in have places that reading
 * cannot take. Requests without a cookie of this server may take only some of the places. So may the reading requests of one session.
 */
const ROOM = { all: 300, reading: 200, strangers: 200, ofOne: 40 };
const RETRY_AFTER_S = 5;

const SESSION = /(?:^|;\s*)(?:__Host-)?capaian-session=([^;]+)/;
const MARK = /(?:^|;\s*)(?:__Host-)?capaian-(?:session|device|browser)=/;

/** Paths that are not counted: files from the disk, and the health page that monitoring programs request. */
const NOT_COUNTED = /^\/(?:_next\/static\/|api\/health$|fonts\/|[\w-]+\.(?:css|svg|ico|png|js|txt|woff2)$)/;

/**
 * Paths that are not counted as reading: signing in, signing out, setting up, and the page about a fault. They may use the places that
 * reading cannot take, as posts do.
 */
const FIRST = /^\/(?:login|logout|setup\/|gangguan)/;

/**
 * Whether a request is limited. The request that Next sends to its own server for the page after a form is not limited, because it is a
 * part of a request that is.
 */
export function isLimited(request, isInner = false) {
  return !isInner && !NOT_COUNTED.test(pathOf(request.url));
}

const pathOf = (url) => url.split('?')[0];

/** Returns a function that counts the requests that are being answered, and refuses those above a limit. */
export function requestsInWork(room = ROOM) {
  const count = { all: 0, reading: 0, strangers: 0 };
  const ofOne = new Map();

  /** Takes a place for a request, until its answer is written or its client is gone. Returns false if there is no place. */
  return function takePlace(request, response) {
    const { cookie = '' } = request.headers;
    const isReading = request.method !== 'POST' && !FIRST.test(pathOf(request.url));
    const kinds = ['all', ...(isReading ? ['reading'] : []), ...(MARK.test(cookie) ? [] : ['strangers'])];
    const who = isReading ? SESSION.exec(cookie)?.[1] : undefined;
    if (kinds.some((kind) => count[kind] >= room[kind]) || (ofOne.get(who) ?? 0) >= room.ofOne) return false;
    // The client is already gone, so no event would free the place again.
    if (response.closed) return true;
    for (const kind of kinds) count[kind] += 1;
    if (who) ofOne.set(who, (ofOne.get(who) ?? 0) + 1);
    let isOver = false;
    const leave = () => {
      if (isOver) return;
      isOver = true;
      for (const kind of kinds) count[kind] -= 1;
      if (who) forgetOne(ofOne, who);
    };
    response.once('finish', leave).once('close', leave);
    return true;
  };
}

function forgetOne(ofOne, who) {
  const left = ofOne.get(who) - 1;
  if (left > 0) ofOne.set(who, left);
  else ofOne.delete(who);
}

/** The answer to a request without a place. */
export const NO_PLACE = {
  status: 503,
  title: 'Capaian sedang ramai',
  sentence:
    'Server sedang melayani terlalu banyak permintaan sekaligus, jadi permintaan ini belum dijalankan. Tunggu beberapa detik, lalu ulangi.',
  headers: { 'retry-after': String(RETRY_AFTER_S) },
};
