import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { applyMigrations } from '@/db/migrate';
import { auditEntries } from '@/db/schema';
import { verifyPassword } from '@/lib/auth/password';
import { accountOf } from '@/lib/people/queries/accounts';
import { prepareInstallation } from '@/lib/web/boot';
import { cast, plantCast } from '../support/cast';

let folder: string;
let db: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recover-'));
  db = openDatabase(join(folder, 'capaian.db'));
  applyMigrations(db);
  prepareInstallation(db, 'real');
  plantCast(db);
});

afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

function recover(...words: string[]) {
  const env = { ...process.env, DATA_DIR: folder };
  const args = ['--import', 'tsx', 'scripts/admin-recover.ts', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const signInName = (employeeId: string) => accountOf(db, employeeId)!.signInName;

describe('admin:recover', () => {
  it('gives an agency admin a first password that fits, and leaves an audit line of the console', async () => {
    const { status, said } = recover(signInName(cast.agencyAdmin.id));
    expect(status).toBe(0);
    expect(said).toMatch(/holds until \d{1,2} [A-Z][a-z]+ \d{4} pukul \d\d\.\d\d WI(B|TA|T),/);
    const [password] = /^ {2}[a-z2-9-]{14}$/m.exec(said)!;
    const account = accountOf(db, cast.agencyAdmin.id)!;
    expect(await verifyPassword(account.passwordHash, password.trim())).toBe(true);
    expect(account.mustChangePassword).toBe(true);
    expect(db.select().from(auditEntries).all().at(-1)).toMatchObject({
      event: 'account.password-issued',
      actorId: 'console',
    });
  });

  it.each([
    ['somebody who is not one', () => [signInName(cast.employee.id)], /is not an agency admin/],
    ['nobody named, without a terminal', () => [], /Say whose password/],
  ])('refuses %s and lists those who are', (_who, words, sentence) => {
    const { status, said } = recover(...words());
    expect(status).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).toContain(signInName(cast.agencyAdmin.id));
    expect(accountOf(db, cast.employee.id)?.passwordHash).toBeNull();
  });

  it('names a folder that has a database where the one it was given has none', () => {
    const env = { ...process.env, DATA_DIR: join(folder, 'kosong') };
    mkdirSync(join(folder, 'data-demo'));
    copyFileSync(join(folder, 'capaian.db'), join(folder, 'data-demo', 'capaian.db'));
    const script = resolve('scripts/admin-recover.ts');
    const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
    const TSX_TSCONFIG_PATH = resolve('tsconfig.json');
    const { stderr, stdout } = spawnSync(process.execPath, ['--import', loader, script], {
      env: { ...env, TSX_TSCONFIG_PATH },
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout + stderr).toContain(`DATA_DIR='${join(folder, 'data-demo')}' npm run admin:recover`);
    expect(stdout + stderr).not.toContain('/path');
  });
});
