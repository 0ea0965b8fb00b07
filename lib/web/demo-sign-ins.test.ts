import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installations } from '@/db/schema';
import { INSTALLATION_MODES } from '@/lib/agency/rules/vocabulary';
import { freshDatabase } from '@/tests/support/database';
import { DEMO_SIGN_INS_FILE, demoSignIns } from './demo-sign-ins';

const KNOWN = { password: 'layanan-prima', people: [{ signInName: '1987', name: 'Ahmad', tour: 'pegawai' }] };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-people-'));
  vi.stubEnv('DATA_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it.each(INSTALLATION_MODES)(
  'the sign-in page of a %s installation lists people with their password only if it is a demo',
  (mode) => {
    const db = freshDatabase();
    db.update(installations).set({ mode, clockOffsetMs: 0 }).run();
    expect(demoSignIns(db)).toBeUndefined();
    writeFileSync(join(folder, DEMO_SIGN_INS_FILE), JSON.stringify(KNOWN));
    expect(demoSignIns(db)).toEqual(mode === 'demo' ? KNOWN : undefined);
  },
);
