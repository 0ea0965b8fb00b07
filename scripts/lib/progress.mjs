// Shows one line for each step and a sign of progress: a moving sign on a terminal, or a line every ten seconds in a log.
const LIVE = Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb';
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const running = new Set();
let timer;
let frame = 0;

/**
 * Runs `work(report)` as a step with its own line. `report.detail(text)` shows the progress. `report.note(text)` stays on the finished
 * line. `report.failed()` marks the step as failed, but the command continues.
 */
export async function step(title, work) {
  const entry = { title, since: performance.now(), detail: '', note: '', mark: '✓' };
  begin(entry);
  const report = {
    detail: (text) => Object.assign(entry, { detail: text }),
    note: (text) => Object.assign(entry, { note: text }),
    failed: () => Object.assign(entry, { mark: '✗' }),
  };
  try {
    return await work(report);
  } catch (error) {
    report.failed();
    throw error;
  } finally {
    finish(entry);
  }
}

function begin(entry) {
  running.add(entry);
  timer ??= setInterval(LIVE ? draw : tell, LIVE ? 100 : 10_000);
}

function finish(entry) {
  running.delete(entry);
  if (running.size === 0) {
    clearInterval(timer);
    timer = undefined;
  }
  erase();
  const note = entry.note ? ` (${entry.note})` : '';
  console.log(`${coloured(entry.mark)} ${`${entry.title}${note}`.padEnd(44)} ${seconds(entry)}`);
}

function draw() {
  frame = (frame + 1) % FRAMES.length;
  const line = [...running]
    .map((entry) => [entry.title, seconds(entry), entry.detail].filter(Boolean).join(' '))
    .join(' · ');
  process.stdout.write(`\r\x1b[2K${FRAMES[frame]} ${line}`.slice(0, (process.stdout.columns ?? 80) + 4));
}

function tell() {
  for (const entry of running) {
    console.log(`  … ${[entry.title, seconds(entry), entry.detail].filter(Boolean).join(', ')}`);
  }
}

function erase() {
  if (LIVE) process.stdout.write('\r\x1b[2K');
}

function seconds(entry) {
  return `${((performance.now() - entry.since) / 1000).toFixed(1)} s`;
}

function coloured(mark) {
  if (!LIVE || process.env.NO_COLOR) return mark;
  return mark === '✓' ? `\x1b[32m${mark}\x1b[0m` : `\x1b[31m${mark}\x1b[0m`;
}
