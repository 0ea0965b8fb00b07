import { describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { applyMigrations } from '@/db/migrate';
import { accounts, agencies, installations, units } from '@/db/schema';
import { mintActor, mintConsole } from '@/lib/auth/actor';
import { hashSetUpCode, opensSetUp } from '@/lib/auth/set-up-code';
import { expectRefused } from '@/tests/support/refused';
import { isLastAgencyAdmin } from '../queries/accounts';
import { readNip } from '../rules/nip';
import { claimInstallation } from './claim-installation';

const NOW = new Date('2026-01-05T02:00:00Z');
const nip = readNip('19870303 201101 2 010').facts!;
const input = {
  codeHash: hashSetUpCode('dari-konsol'),
  admin: { name: 'Nur Aini, S.Kom.', nip, passwordHash: 'hash' },
  agency: {
    name: 'Pemerintah Kota Purnama',
    kind: 'kota',
    timeZone: 'Asia/Makassar',
    signaturePlace: 'Purnama',
    address: '',
  },
} as const;

function emptyInstallation(): Connection {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  db.insert(installations).values({ id: 1, mode: 'real', setUpCodeHash: input.codeHash, createdAt: NOW }).run();
  return db;
}

const claim = (db: Connection, codeHash: string = input.codeHash) =>
  claimInstallation({ db, actor: mintConsole(), now: NOW }, { ...input, codeHash });

describe('claiming an installation', () => {
  it('makes the agency, the top of its tree and an administrator without a post', () => {
    const db = emptyInstallation();
    const { employeeId } = claim(db);
    expect(mintActor(db, employeeId)?.grants).toEqual([{ role: 'agency-admin', unitId: null, unitPath: null }]);
    expect(isLastAgencyAdmin(db, employeeId)).toBe(true);
    expect(db.select().from(agencies).get()).toMatchObject({
      name: 'Pemerintah Kota Purnama',
      timeZone: 'Asia/Makassar',
    });
    expect(db.select().from(units).all()).toMatchObject([{ name: 'Pemerintah Kota Purnama', parentId: null }]);
    expect(db.select().from(accounts).get()).toMatchObject({ signInName: nip.nip, mustChangePassword: false });
  });

  it('works once, and with the code of the console only', () => {
    const db = emptyInstallation();
    expectRefused(db, () => claim(db, hashSetUpCode('tebakan')), /tidak ditemukan/);
    expect(db.select().from(agencies).all()).toEqual([]);
    claim(db);
    expect(opensSetUp(db, input.codeHash)).toBe(false);
    expectRefused(db, () => claim(db), /tidak ditemukan/);
    expect(db.select().from(agencies).all()).toHaveLength(1);
  });
});
