import { expect, it } from 'vitest';
import { StaleRevision } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { findAgency } from '../queries';
import { agencySettingsInput } from '../schema';
import { changeAgencySettings } from './change-settings';

const DAY = '2026-03-02';
const typed = {
  agencyName: ' Pemerintah Kota Purnama Raya ',
  kind: 'kota',
  timeZone: 'Asia/Makassar',
  signaturePlace: 'Purnama Raya',
  address: 'Jalan Merdeka 1\nTelepon 021',
  paperSize: 'a4',
  defaultApproach: 'kualitatif',
  sessionIdleMinutes: '30',
  sessionAbsoluteHours: '8',
  firstPasswordDays: '7',
  revision: '1',
};
const settings = agencySettingsInput.parse(typed);

it('keeps what the agency admin typed and counts the revision', () => {
  const db = freshDatabase();
  changeAgencySettings(actingAs(db, cast.agencyAdmin, DAY), settings);
  expect(findAgency(db)).toMatchObject({
    name: 'Pemerintah Kota Purnama Raya',
    address: 'Jalan Merdeka 1\nTelepon 021',
    paperSize: 'a4',
    defaultApproach: 'kualitatif',
    sessionIdleMinutes: 30,
    revision: 2,
  });
});

it('lets unit admins read the texts around plans if it is ticked, and not otherwise', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  expect(findAgency(db).unitAdminReadsWords).toBe(false);
  changeAgencySettings(ctx, agencySettingsInput.parse({ ...typed, unitAdminReadsWords: 'ya' }));
  expect(findAgency(db).unitAdminReadsWords).toBe(true);
  changeAgencySettings(ctx, agencySettingsInput.parse({ ...typed, revision: '2' }));
  expect(findAgency(db).unitAdminReadsWords).toBe(false);
});

it('shows the stored values to the user whose change came second', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  changeAgencySettings(ctx, settings);
  const late = () => changeAgencySettings(ctx, { ...settings, agencyName: 'Lain' });
  const refusal = expectRefused(db, late, /sudah diubah/) as StaleRevision;
  expect(refusal).toBeInstanceOf(StaleRevision);
  expect(refusal.revision).toBe(2);
  expect(refusal.current).toMatchObject({ agencyName: 'Pemerintah Kota Purnama Raya', sessionIdleMinutes: '30' });
});

it.each([cast.employee, cast.unitAdmin, cast.auditor, cast.mayor])('is refused to $name', (member) => {
  const db = freshDatabase();
  expectRefused(db, () => changeAgencySettings(actingAs(db, member, DAY), settings), /tidak ditemukan/);
  expect(findAgency(db).revision).toBe(1);
});

it('refuses an idle limit beyond the absolute one', () => {
  const db = freshDatabase();
  const limits = { ...settings, sessionIdleMinutes: 121, sessionAbsoluteHours: 2 };
  const refusal = expectRefused(
    db,
    () => changeAgencySettings(actingAs(db, cast.agencyAdmin, DAY), limits),
    /tanpa kegiatan/,
  );
  expect(refusal.fields).toHaveProperty('sessionIdleMinutes');
});

it.each([
  ['sessionIdleMinutes', '4'],
  ['sessionIdleMinutes', '481'],
  ['sessionIdleMinutes', '12.5'],
  ['sessionIdleMinutes', ''],
  ['sessionAbsoluteHours', '25'],
  ['sessionAbsoluteHours', '-1'],
  ['firstPasswordDays', '0'],
  ['firstPasswordDays', 'tujuh'],
  ['agencyName', '   '],
  ['agencyName', 'x'.repeat(201)],
  ['kind', 'kerajaan'],
  ['timeZone', 'Europe/Paris'],
  ['defaultApproach', 'campuran'],
])('refuses %s = %j at the field', (field, value) => {
  const { error } = agencySettingsInput.safeParse({ ...typed, [field]: value });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  expect(error?.issues[0]?.message).toMatch(/^(Isi|Nama|Paling|Jenis|Zona|Pendekatan)/);
});
