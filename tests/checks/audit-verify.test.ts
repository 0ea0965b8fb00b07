import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gte } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendAnchor, readAnchors } from '@/db/audit-anchors';
import { auditKeysFolder, listAuditKeys } from '@/db/audit-keys';
import { type Connection, openDatabase } from '@/db/client';
import { auditEntries, installations } from '@/db/schema';
import { verifyTrail } from '@/lib/audit/queries/verification';
import { command } from '@/lib/kernel/command';
import { trailHead } from '@/lib/kernel/trail';
import { cast } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenReleasedAppraisal } from '../support/given-appraisals';
import { inDataFolder } from '../support/keyed';

const note = command('test.noted', { moves: 'nothing' }, (_, subject: string) => ({ subject }));

let folder: string;
let db: Connection;

beforeEach(() => {
  const planted = freshDatabase();
  planted.update(installations).set({ mode: 'real' }).run();
  ({ folder, db } = inDataFolder(planted));
  givenReleasedAppraisal(db, cast.employee);
  appendAnchor(folder, trailHead(db)!, 'stop', new Date());
});

function run(script: string, ...words: string[]) {
  const env = { ...process.env, DATA_DIR: folder, INIT_CWD: folder };
  const args = ['--import', 'tsx', `scripts/${script}.ts`, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('audit:verify', () => {
  it('says what it checked and ends with 0 when everything is unchanged', () => {
    const { status, said } = run('audit-verify');
    expect(said).toMatch(/entries 1 to \d+ +ok +locked by key [0-9a-f]{12}/);
    expect(said).toMatch(/heads outside the database +ok +1 head/);
    expect(said).toMatch(/issued papers +ok +3 papers compared/);
    expect(said).toMatch(/predikat and paper +ok +1 evaluation compared/);
    expect(status).toBe(0);
  });

  it('names a changed entry and ends with 1', () => {
    const { seq } = trailHead(db)!;
    db.delete(auditEntries)
      .where(gte(auditEntries.seq, seq - 1))
      .run();
    const { status, said } = run('audit-verify');
    expect(said).toMatch(/FAILED +it was given out once and is gone/);
    expect(said).toMatch(/FAILED +the head of .* says entry \d+: the database has no such entry/);
    expect(status).toBe(1);
  });

  it('ends with 1 when others may read a key', () => {
    const [key] = listAuditKeys(auditKeysFolder(folder));
    chmodSync(join(auditKeysFolder(folder), `${key}.json`), 0o644);
    expect(run('audit-verify')).toMatchObject({ status: 1, said: expect.stringContaining('chmod 600') });
  });
});

describe('the key', () => {
  it('and the heads are made for their owner only', () => {
    const place = auditKeysFolder(folder);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(readdirSync(place)).toHaveLength(1);
    for (const file of [join(place, readdirSync(place)[0]!), join(folder, 'audit-anchors.jsonl')])
      expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is not in a backup, which says so', () => {
    const [key] = listAuditKeys(auditKeysFolder(folder));
    const { key: secret } = JSON.parse(readFileSync(join(auditKeysFolder(folder), `${key}.json`), 'utf8'));
    expect(run('backup', 'b.db').said).toContain('audit-keys/');
    expect(readFileSync(join(folder, 'b.db')).includes(secret)).toBe(false);
  });
});

describe('a restore', () => {
  beforeEach(() => {
    expect(run('backup', 'b.db').status).toBe(0);
    note(actingAs(db, cast.agencyAdmin, '2026-07-01'), 'later');
    appendAnchor(folder, trailHead(db)!, 'stop', new Date());
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
  });

  it('takes the heads of later entries back, and the check passes', () => {
    expect(run('restore', 'b.db').status).toBe(0);
    const { status, said } = run('audit-verify');
    expect(said).toMatch(/1 head taken back by a restore/);
    expect(status).toBe(0);
  });

  it('is distinguished from a database that was replaced outside the application', () => {
    renameSync(join(folder, 'b.db'), join(folder, 'capaian.db'));
    const old = openDatabase(join(folder, 'capaian.db'));
    expect(verifyTrail(old, readAnchors(folder).anchors).anchors.fault).toMatchObject({ why: 'gone' });
    old.$client.close();
  });

  it('beside another key says which one is missing, and where to put it', () => {
    const [key] = listAuditKeys(auditKeysFolder(folder));
    renameSync(auditKeysFolder(folder), join(folder, 'safe'));
    renameSync(join(folder, 'audit-anchors.jsonl'), join(folder, 'safe', 'heads'));
    const { status, said } = run('restore', 'b.db');
    expect(status).toBe(0);
    expect(said).toContain(`locked by key ${key}, which is not in ${auditKeysFolder(folder)}`);
    expect(existsSync(auditKeysFolder(folder))).toBe(false);
    expect(run('audit-verify').said).toMatch(/not checked +locked by key/);
  });
});
