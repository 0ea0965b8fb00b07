import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import net, { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setUpWords } from '@/lib/web/boot';
import { address, assertPortIsFree } from '../../scripts/lib/address.mjs';
import { inputsOf } from '../../scripts/lib/build.mjs';
import { prepareFolder } from '../../scripts/lib/data-folder.mjs';
import { assertDemo, assertReal, emptyDemo } from '../../scripts/lib/demo-folder.mjs';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { agrees } from '../../scripts/lib/install.mjs';
import { counted } from '../../scripts/lib/test-count.mjs';
import { withoutBanner } from '../../scripts/lib/without-banner.mjs';
import { plantTree } from './planted-tree';

describe('the installation is left alone', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1' },
    'node_modules/b-linux': { version: '2', optional: true },
  };

  it.each([
    ['when all of the lock is there', { 'node_modules/a': { version: '1' } }, true],
    [
      'also with a package for this machine',
      { 'node_modules/a': { version: '1' }, 'node_modules/b-linux': { version: '2' } },
      true,
    ],
    ['but not when a package is missing', {}, false],
    ['but not when a version differs', { 'node_modules/a': { version: '2' } }, false],
    [
      'but not when something else is there',
      { 'node_modules/a': { version: '1' }, 'node_modules/c': { version: '1' } },
      false,
    ],
  ])('%s', (_, installed, expected) => {
    expect(agrees(locked, installed)).toBe(expected);
  });
});

describe('the build is made anew', () => {
  const root = plantTree({
    'app/page.tsx': 'one',
    'lib/a.test.ts': 'one',
    'next.config.js': 'one',
    'docs/house.md': 'one',
  });
  const before = inputsOf(root, 'key');
  const inputsAfter = (file: string) => {
    writeFileSync(join(root, file), 'two');
    return inputsOf(root, 'key');
  };

  it('when a page or a configuration changed, or the key, and not for a test or a document', () => {
    expect(inputsAfter('lib/a.test.ts')).toBe(before);
    expect(inputsAfter('docs/house.md')).toBe(before);
    expect(inputsOf(root, 'another key')).not.toBe(before);
    const changed = inputsAfter('app/page.tsx');
    expect(changed).not.toBe(before);
    expect(inputsAfter('next.config.js')).not.toBe(changed);
  });
});

describe('the folders of the demo and of an agency', () => {
  it('are never taken for one another', () => {
    const demo = plantTree({ DEMO: 'filled\n', 'capaian.db': '' });
    const real = plantTree({ 'capaian.db': '' });
    expect(() => assertReal(demo)).toThrow('holds the demo agency');
    expect(() => assertDemo(real)).toThrow("a real agency's data");
    expect(() => assertReal(real)).not.toThrow();
    expect(() => assertDemo(demo)).not.toThrow();
  });

  it('are emptied only with the mark of the demo on them', () => {
    const real = plantTree({ 'capaian.db': '' });
    expect(() => emptyDemo(real)).toThrow('does not carry the mark');
    expect(readdirSync(real)).toEqual(['capaian.db']);
    const demo = plantTree({ DEMO: 'filled\n', 'capaian.db': '', 'backups/a.db': '' });
    emptyDemo(demo);
    expect(readdirSync(demo)).toEqual([]);
  });
});

describe('the address of the staff', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['', 'http://localhost:4000'],
    ['https://skp.kota.example', 'https://skp.kota.example'],
    ['https://skp.kota.example/', 'https://skp.kota.example'],
  ])('set as %j is %s', (given, url) => {
    vi.stubEnv('CAPAIAN_URL', given);
    vi.stubEnv('PORT', '4000');
    expect(address().url).toBe(url);
  });

  it.each(['skp.kota.example', 'https://kota.example/skp', 'ftp://kota.example'])('is refused as %s', (given) => {
    vi.stubEnv('CAPAIAN_URL', given);
    expect(() => address()).toThrow('must be an address like');
  });
});

describe('what can be foreseen is a sentence', () => {
  it('for a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await expect(assertPortIsFree({ host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} is already in use`);
    await expect(assertPortIsFree({ host: '127.0.0.1', port }, 'npm run demo')).rejects.toThrow(
      /PORT=\d+ npm run demo/,
    );
    other.close();
  });

  it('for a port that is taken, with all that was set beside it, in both languages', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    vi.stubEnv('HOST', '0.0.0.0');
    vi.stubEnv('DATA_DIR', '/srv/data kinerja');
    vi.stubEnv('CAPAIAN_URL', 'https://skp.kota.example');
    const hint = `PORT=${port + 1} HOST=0.0.0.0 DATA_DIR='/srv/data kinerja' CAPAIAN_URL=https://skp.kota.example npm start`;
    const refused = assertPortIsFree({ host: '127.0.0.1', port });
    await expect(refused).rejects.toThrow(`choose another port: ${hint}\n`);
    await expect(refused).rejects.toThrow(`pilih port lain: ${hint}`);
    vi.unstubAllEnvs();
    other.close();
  });

  it('for a data folder that cannot be one', () => {
    const root = plantTree({ file: '' });
    expect(() => prepareFolder(join(root, 'file', 'data'))).toThrow('cannot write to its data folder');
    mkdirSync(join(root, 'data'));
    expect(() => prepareFolder(join(root, 'data'))).not.toThrow();
    expect(readdirSync(join(root, 'data'))).toEqual([]);
  });
});

describe('the one-time address of the set-up', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['https://skp.kota.example/', '', ['https://skp.kota.example/setup/kode']],
    ['', '', ['http://localhost:4000/setup/kode']],
    ['', 'http://10.1.2.3:4000', ['http://localhost:4000/setup/kode', 'http://10.1.2.3:4000/setup/kode']],
  ])('where CAPAIAN_URL is %j and the network knows %j', (url, neighbours, addresses) => {
    vi.stubEnv('CAPAIAN_URL', url);
    vi.stubEnv('CAPAIAN_LOCAL_URL', 'http://localhost:4000');
    vi.stubEnv('CAPAIAN_NEIGHBOURS', neighbours);
    expect(setUpWords('/setup/kode').match(/\S+:\S+\/\S+/g)).toEqual(addresses);
    expect(setUpWords('/setup/kode').trimEnd()).toMatch(/kode$/);
  });
});

describe('a test run', () => {
  const root = plantTree({
    'passed.json': '{"passed":3,"failed":0}',
    'failed.json': '{"passed":2,"failed":1}',
    'skipped.json': '{"passed":0,"failed":0}',
  });
  const countOf = (code: number, file: string) =>
    counted({ code, output: '' }, join(root, file), { note: () => {} }, (told: unknown) => told);

  it.each([
    ['that passed passes', 0, 'passed.json', 0, { passed: 3, failed: 0 }],
    ['with a failed test fails', 1, 'failed.json', 1, { passed: 2, failed: 1 }],
    ['that failed without a failed test is one failure', 2, 'passed.json', 2, { passed: 3, failed: 1 }],
    ['in which no test passed is one failure', 0, 'skipped.json', 1, { passed: 0, failed: 1 }],
    ['without a report is one failure', 0, 'none.json', 1, { passed: 0, failed: 1 }],
  ])('%s', (_, code, file, ended, count) => {
    expect(countOf(code, file)).toEqual({ code: ended, output: '', count });
  });
});

it('the start message of Next is not printed', () => {
  expect(withoutBanner('✓ Running next.config.js took 20ms\nOpen http://x/setup\n')).toBe('Open http://x/setup\n');
});

const SLOW_SERVER = `
  import { createServer } from 'node:http';
  import { writeFileSync } from 'node:fs';
  const server = createServer((_, answer) => setTimeout(() => answer.end('whole'), 800)).listen(0, '127.0.0.1', () =>
    writeFileSync('address', String(server.address().port)));
  process.on('SIGTERM', () => server.close(() => { writeFileSync('ended', ''); process.exit(143); }));
`;
const LAUNCHER = (attached: string) => `
  import { attach } from ${JSON.stringify(attached)};
  process.exit((await attach(process.execPath, ['server.mjs']).ended).code);
`;

describe('a server ends with its launcher', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'and finishes its work when the launcher gets %s',
    async (signal) => {
      const attached = join(process.cwd(), 'scripts/lib/attached.mjs');
      const root = plantTree({ 'server.mjs': SLOW_SERVER, 'launcher.mjs': LAUNCHER(attached) });
      const launcher = spawn(process.execPath, ['launcher.mjs'], { cwd: root });
      await until(() => existsSync(join(root, 'address')));
      const answer = fetch(`http://127.0.0.1:${await addressIn(root)}`, { headers: { connection: 'close' } }).then(
        (response) => response.text(),
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      launcher.kill(signal);
      expect(await answer).toBe('whole');
      await until(() => existsSync(join(root, 'ended')));
    },
  );
});

/** A program that serves on the socket which its parent process passes on. */
const ON_A_SOCKET = (lib: string) => `
  import { createServer } from 'node:http';
  import { socketOfService } from ${JSON.stringify(`${lib}/socket-of-service.mjs`)};
  createServer((_, answer) => answer.end('served')).listen(socketOfService());
`;
const LAUNCHER_OF = (lib: string, file: string) => `
  import { attach } from ${JSON.stringify(`${lib}/attached.mjs`)};
  process.exit((await attach(process.execPath, [${JSON.stringify(file)}]).ended).code);
`;

it('a socket of the service manager goes through every launcher to the server', async () => {
  const lib = join(process.cwd(), 'scripts/lib');
  const root = plantTree({
    'server.mjs': ON_A_SOCKET(lib),
    'inner.mjs': LAUNCHER_OF(lib, 'server.mjs'),
    'outer.mjs': LAUNCHER_OF(lib, 'inner.mjs'),
  });
  const port = await freePort();
  const { _createServerHandle } = net as unknown as Record<
    string,
    (...at: unknown[]) => { fd: number; close: () => void }
  >;
  const held = _createServerHandle!('127.0.0.1', port, 4);
  // Like systemd, the shell says in LISTEN_PID for which process the socket is. `exec` keeps the id, which is unknown before the start.
  const named = `LISTEN_FDS=1 LISTEN_PID=$$ exec "${process.execPath}" outer.mjs`;
  const launcher = spawn('sh', ['-c', named], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', held.fd] });
  let answer = '';
  while (answer === '') {
    answer = await fetch(`http://127.0.0.1:${port}`).then(
      (response) => response.text(),
      () => new Promise((resolve) => setTimeout(resolve, 50, '')),
    );
  }
  expect(answer).toBe('served');
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  launcher.kill('SIGTERM');
  await ended;
  held.close();
});

async function addressIn(root: string): Promise<string> {
  await until(() => readFileSync(join(root, 'address'), 'utf8') !== '');
  return readFileSync(join(root, 'address'), 'utf8');
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
