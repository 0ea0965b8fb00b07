import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Secrets = { session: string };

let known: Secrets | undefined;

/**
 * The secret for cookies, form tokens and seals. It is made once and stored in the data folder; only the owner of the folder can read it.
 * During a build there is no data folder, and no secret may get into the build, so a fixed text is returned.
 */
export function sessionSecret(): string {
  // This check comes first: every page calls this function several times, and reading the environment takes as long as the rest of it.
  if (known) return known.session;
  if (process.env.NEXT_PHASE === 'phase-production-build') return 'not-a-secret-while-building';
  known = readOrMake(join(process.env.DATA_DIR || join(process.cwd(), 'data'), 'secrets.json'));
  return known.session;
}

function readOrMake(file: string): Secrets {
  return read(file) ?? make(file);
}

function read(file: string): Secrets | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`Cannot read the secrets of this installation (${file}): ${(error as Error).message}`);
  }
}

/**
 * Makes the secrets. They are written to another file, which is then linked to the final name. So a second process never reads an
 * incomplete file. If another process made its secrets first, those are returned.
 */
function make(file: string): Secrets {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ session: randomBytes(32).toString('base64url') } satisfies Secrets), {
    mode: 0o600,
  });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file)!;
}
