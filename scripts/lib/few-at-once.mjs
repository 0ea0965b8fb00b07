/**
 * How many requests a process works on at the same time. It has one thread for pages, so more at once make none of them earlier: all would
 * be half done, and garbage collection would copy the half-made pages again and again. Some more than one, because a request also waits for
 * compression and for the disk.
 */
const AT_ONCE = 4;
/**
 * A request that takes longer probably waits for something else (a worker thread, the hash of a password, a slow line), so the next one
 * begins. A page takes a tenth of this time. With more time, four people who sign in would keep others waiting.
 */
const LONGEST_MS = 100;

/** Returns a function that lets few requests be worked on at once. The others wait in the order in which they came. */
export function fewAtOnce({ atOnce = AT_ONCE, longestMs = LONGEST_MS } = {}) {
  const waiting = new Set();
  let atWork = 0;

  function next() {
    for (const begin of waiting) {
      if (atWork >= atOnce) return;
      waiting.delete(begin);
      begin();
    }
  }

  /** Resolves when it is the turn of the request with this response, which lasts until its answer is written or its client is gone. */
  return function takeTurn(response) {
    return new Promise((resolve) => {
      const begin = () => {
        resolve();
        if (response.closed) return;
        atWork += 1;
        let isOver = false;
        const end = () => {
          if (isOver) return;
          isOver = true;
          clearTimeout(timer);
          atWork -= 1;
          next();
        };
        const timer = setTimeout(end, longestMs);
        response.once('finish', end).once('close', end);
      };
      waiting.add(begin);
      next();
    });
  };
}
