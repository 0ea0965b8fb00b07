/**
 * How many requests a process works on at the same time. A process has one thread for pages. With more requests at once, none would end
 * earlier: all would be half done, and garbage collection would copy the half-made pages again and again. The number is above one, because
 * a request also waits for compression and for the disk.
 */
const AT_ONCE = 4;
/**
 * A request that takes longer than this probably waits for something else (a worker thread, the hash of a password, a slow line), so the
 * next request begins. A page takes a tenth of this time. If this time were longer, four people who sign in would keep others waiting.
 */
const LONGEST_MS = 100;

/** Returns a function that lets only a few requests be worked on at once. The others wait in the order in which they came. */
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

  /**
   * Resolves when the turn of the request with this response begins. The turn ends when the answer is written, when the client is gone, or
   * after `longestMs` milliseconds.
   */
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
