import { eq, isNull, sql } from 'drizzle-orm';
import { agencyEmblems } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { findAgency } from '../queries';

const shown = prepared((db) =>
  db.select({ id: agencyEmblems.id }).from(agencyEmblems).where(isNull(agencyEmblems.removedAt)).limit(1).prepare(),
);

/** The id of the current emblem at the head of papers; undefined if there is none. */
export function currentEmblem(db: Db): string | undefined {
  return shown(db).get()?.id;
}

const image = prepared((db) =>
  db
    .select({ kind: agencyEmblems.kind, bytes: agencyEmblems.bytes })
    .from(agencyEmblems)
    .where(eq(agencyEmblems.id, sql.placeholder('emblemId')))
    .prepare(),
);

/** The image of the current emblem or of a removed one, which earlier papers still show. Undefined if no emblem has this id. */
export function emblemImage(db: Db, emblemId: string) {
  return image(db).get({ emblemId });
}

export function emblemDataUri(db: Db, emblemId: string): string | undefined {
  const found = emblemImage(db, emblemId);
  return found && `data:image/${found.kind};base64,${found.bytes.toString('base64')}`;
}

/** Name, address and emblem as printed on papers that are issued now. */
export function letterheadNow(db: Db): { name: string; addressLines: string[]; emblem?: string } {
  const { name, address } = findAgency(db);
  const emblem = currentEmblem(db);
  const addressLines = address.split('\n').filter((line) => line.trim() !== '');
  return { name, addressLines, ...(emblem && { emblem }) };
}
