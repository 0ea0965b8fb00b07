import { expect, it } from 'vitest';
import { databaseBefore, writeTrail } from '../support/migrations';

it.each([
  ['deactivated alone', '2026-05-01', [], null],
  ['closed before', '2026-05-01', ['account.disabled'], 7],
  ['closed and opened before', '2026-05-01', ['account.disabled', 'account.enabled'], null],
  ['closed, opened and closed', '2026-05-01', ['account.disabled', 'account.enabled', 'account.disabled'], 7],
  ['closed and still active', null, [], 7],
] as const)('leaves an account closed that an agency admin closed: %s', (_, deactivatedOn, events, disabledAt) => {
  const { db, migrate } = databaseBefore('closed-accounts-stay-closed');
  db.prepare(
    `insert into employees (id, name, sort_name, identity_kind, employment, created_at, deactivated_on)
      values ('e', 'Nama', 'nama', 'none', 'pns', 0, ?)`,
  ).run(deactivatedOn);
  db.exec(
    `insert into accounts (employee_id, sign_in_name, must_change_password, disabled_at) values ('e', 'e', 0, 7)`,
  );
  writeTrail(db, 'e', events);
  migrate();
  expect(db.prepare('select disabled_at as disabledAt from accounts').get()).toEqual({ disabledAt });
});
