import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { employees } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { matchesName } from '../rules/person-names';
import { matchesPerson } from './person-search';

it.each([
  'dewi',
  'ANGGRAINI dewi',
  's.gz',
  'maya  lestari',
  '-',
  '',
  '1988',
  '19',
  'NIP 19',
  ...Object.values(cast).map(({ name }) => name),
])('a search for %j finds the same people in the register and in a file', (typed) => {
  const db = freshDatabase();
  const everybody = db.select().from(employees).all();
  const found = db.all<{ id: string }>(sql`select id from employees where ${matchesPerson(typed)}`).map(({ id }) => id);
  const meant = everybody.filter(({ name, identityNumber }) =>
    matchesName(typed, { name, number: identityNumber ?? '' }),
  );
  expect(meant.map(({ id }) => id).sort()).toEqual(found.sort());
});
