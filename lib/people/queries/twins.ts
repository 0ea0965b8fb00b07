import { sql } from 'drizzle-orm';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { type Born, bornOnOfPerson, twinKey } from '../rules/import-twins';
import { findPerson } from './person';

const bornThen = prepared((db) =>
  db
    .select({
      id: sql<string>`e.id`,
      name: sql<string>`e.name`,
      identityNumber: sql<string | null>`e.identity_number`,
      bornOn: sql<PlainDate | null>`e.born_on`,
    })
    .from(sql`employees e`)
    .where(
      sql`e.deactivated_on is null and (e.born_on = ${sql.placeholder('bornOn')}
        or (e.born_on is null and substr(e.identity_number, 1, 8) = replace(${sql.placeholder('bornOn')}, '-', '')))`,
    )
    .prepare(),
);

/**
 * A registered person who is most likely the same as the person to add. `isVisible`: whether the reader may see the registered person, and
 * so the number.
 */
export type Twin = { identityNumber: string | null; isVisible: boolean };

/** An active person with the same name (titles are ignored) and birth date. Undefined if there is none, or if a birth date is not known. */
export function findTwin(ctx: Context, born: Born): Twin | undefined {
  const key = twinKey(born);
  const twin =
    key &&
    bornThen(ctx.db)
      .all({ bornOn: born.bornOn })
      .find((person) => twinKey({ name: person.name, bornOn: bornOnOfPerson(person) }) === key);
  if (!twin) return undefined;
  return { identityNumber: twin.identityNumber, isVisible: findPerson(ctx, twin.id) !== undefined };
}
