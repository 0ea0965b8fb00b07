const MINUTE_MS = 60_000;
/** While the user types, the server is told at most this often. */
const PROLONG_EVERY_MS = 2 * MINUTE_MS;
const CHECK_EVERY_MS = 20_000;
const WARNED_BEFORE_MS = 5 * MINUTE_MS;

const ENDED =
  'Sesi Anda telah berakhir. Yang tertulis di halaman ini tidak hilang: tekan tombol formulirnya, lalu masuk lagi.';

/**
 * Watches when the session ends. Typing prolongs the session. Shortly before the end a bar offers to stay signed in. Returns a function
 * that stops the watching.
 */
export function watchPresence(address: string, warnedBefore = WARNED_BEFORE_MS): () => void {
  let toldAt = Date.now();
  let endsAt = Number.POSITIVE_INFINITY;
  const ask = async (method: 'GET' | 'POST') => {
    const answer = await fetch(address, { method }).catch(() => undefined);
    // If no answer comes, `endsAt` keeps its value.
    if (answer?.ok) endsAt = Date.now() + Number(await answer.text());
    show();
  };
  const prolongSession = () => {
    toldAt = Date.now();
    return ask('POST');
  };
  const show = () => {
    const left = endsAt - Date.now();
    if (left > warnedBefore) bar.remove();
    else say(left);
  };
  const say = (left: number) => {
    words.textContent =
      left <= 0
        ? ENDED
        : `Sesi Anda berakhir dalam ${Math.max(1, Math.round(left / MINUTE_MS))} menit bila tidak ada kegiatan.`;
    stay.hidden = left <= 0;
    if (!bar.isConnected) document.body.append(bar);
  };
  const { bar, words, stay } = madeBar(prolongSession);
  const onInput = () => {
    if (Date.now() - toldAt > PROLONG_EVERY_MS) prolongSession();
  };
  // The user may have used another tab, which prolongs the session. So the server is asked again before the bar is shown.
  const checkNearEnd = () => {
    if (endsAt - Date.now() < warnedBefore + CHECK_EVERY_MS && !document.hidden) ask('GET');
  };
  document.addEventListener('input', onInput);
  document.addEventListener('visibilitychange', checkNearEnd);
  const timer = setInterval(checkNearEnd, CHECK_EVERY_MS);
  ask('GET');
  return () => {
    document.removeEventListener('input', onInput);
    document.removeEventListener('visibilitychange', checkNearEnd);
    clearInterval(timer);
    bar.remove();
  };
}

function madeBar(tell: () => void) {
  const [bar, words, stay] = [
    document.createElement('div'),
    document.createElement('span'),
    document.createElement('button'),
  ];
  bar.className = 'notice notice-warn presence no-print';
  bar.setAttribute('role', 'status');
  stay.type = 'button';
  stay.className = 'button button-secondary';
  stay.textContent = 'Tetap masuk';
  stay.addEventListener('click', tell);
  bar.append(words, stay);
  return { bar, words, stay };
}
