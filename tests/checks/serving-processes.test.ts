import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { servingProcesses } from '@/scripts/lib/serving-processes.mjs';

/** A program that exchanges the messages of a serving process but serves nothing. The file `mood` says whether it fails at its start. */
const SCRIPT = `
  import { appendFileSync, readFileSync } from 'node:fs';
  const { CAPAIAN_PART: part, FOLDER: folder } = process.env;
  const note = (what) => appendFileSync(folder + '/diary', part + ' ' + what + '\\n');
  if (readFileSync(folder + '/mood', 'utf8').includes(part)) process.exit(3);
  note('began');
  process.on('message', ({ do: order, isLast }) => {
    if (order === 'drain') process.send({ is: 'drained' });
    if (order !== 'end') return;
    note(isLast ? 'ended last' : 'ended');
    process.exit(0);
  });
  process.send({ is: 'ready' });
`;

let folder: string;
let ready: ChildProcess[];
let ends: string[];
let isHopeless: boolean;
const running: ReturnType<typeof servingProcesses>[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serving-'));
  writeFileSync(join(folder, 'serving.mjs'), SCRIPT);
  writeFileSync(join(folder, 'diary'), '');
  mood('');
  [ready, ends, isHopeless] = [[], [], false];
});
afterEach(async () => {
  for (const serving of running.splice(0)) await serving.stop(async () => {});
  rmSync(folder, { recursive: true, force: true });
});

/** Sets which processes (`first`, `joining`) end as soon as they begin. */
function mood(ending: string): void {
  writeFileSync(join(folder, 'mood'), ending);
}

function serve(count: number) {
  const serving = servingProcesses({
    count,
    env: { ...process.env, FOLDER: folder },
    onReady: (child: ChildProcess) => ready.push(child),
    onEnded: (_: ChildProcess, how: string) => ends.push(how),
    onMessage: () => {},
    onHopeless: () => (isHopeless = true),
    script: join(folder, 'serving.mjs'),
    waits: [0, 20, 40],
  });
  running.push(serving);
  return serving;
}

const diary = () => readFileSync(join(folder, 'diary'), 'utf8').trim().split('\n');

async function until(holds: () => boolean): Promise<void> {
  const since = performance.now();
  while (!holds() && performance.now() - since < 10_000) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

it('prepare the folder once, and end one after the other', async () => {
  const serving = serve(3);
  expect(await serving.begin()).toBe(true);
  // The other processes may have begun meanwhile, but the first one must be the first.
  expect(diary()[0]).toBe('first began');
  await until(() => ready.length === 3);
  expect(serving.children()).toHaveLength(3);
  await serving.stop(async () => {});
  expect(diary().slice(0, 3)).toEqual(['first began', 'joining began', 'joining began']);
  expect(diary().filter((line) => line.endsWith('ended'))).toHaveLength(2);
  expect(diary().at(-1)).toMatch(/ended last$/);
  expect(ends).toEqual([]);
});

it('are followed by others when they are killed, which prepare nothing', async () => {
  const serving = serve(2);
  await serving.begin();
  await until(() => ready.length === 2);
  ready[0]!.kill('SIGKILL');
  await until(() => ready.length === 3);
  expect(ends).toEqual(['SIGKILL']);
  expect(diary().at(-1)).toBe('joining began');
  expect(serving.children()).toHaveLength(2);
});

it('are not begun where the first one cannot prepare the folder', async () => {
  mood('first');
  const serving = serve(2);
  expect(await serving.begin()).toBe(false);
  expect(serving.children()).toEqual([]);
  expect(ends).toEqual(['code 3']);
});

it('are given up only when none serves and none stays alive', async () => {
  mood('joining');
  const serving = serve(2);
  await serving.begin();
  await until(() => ends.length > 6);
  expect(isHopeless).toBe(false);
  ready[0]!.kill('SIGKILL');
  await until(() => isHopeless);
});

it('a stop ends although a process died after its last request was answered', async () => {
  const serving = serve(2);
  await serving.begin();
  await until(() => ready.length === 2);
  const [dying] = ready;
  await serving.stop(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const gone = new Promise((resolve) => dying!.once('exit', resolve));
    dying!.kill('SIGKILL');
    await gone;
  });
  expect(diary().at(-1)).toMatch(/ended last$/);
});
