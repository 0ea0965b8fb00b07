import { eq, isNull, sql } from 'drizzle-orm';
import { positions } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import type { RegisterSnapshot } from '../rules/import-known';
import type { PostShape } from '../rules/positions';

const keyOf = (unitId: string, post: PostShape) =>
  [unitId, post.name.toLowerCase(), post.positionClass, post.functionalLevel, post.isHead].join('\n');

/** Finds or creates posts. A unit has only one open leading post. If the file describes it differently, the registered post is changed. */
export class Posts {
  private readonly known: Map<string, string>;

  constructor(
    db: Db,
    private readonly world: RegisterSnapshot,
  ) {
    const open = db.select().from(positions).where(isNull(positions.closedOn)).all();
    this.known = new Map(open.map((position) => [keyOf(position.unitId, position), position.id]));
  }

  idOf(db: Db, unitId: string, post: PostShape): string {
    const key = keyOf(unitId, post);
    const id =
      this.known.get(key) ??
      (post.isHead ? this.renamedHead(db, unitId, post) : undefined) ??
      this.createPost(db, unitId, post);
    this.known.set(key, id);
    return id;
  }

  private renamedHead(db: Db, unitId: string, { name, positionClass, functionalLevel }: PostShape): string | undefined {
    const head = this.world.heads.get(unitId);
    if (!head) return undefined;
    const revision = sql`${positions.revision} + 1`;
    const values = { name, positionClass, functionalLevel, revision };
    db.update(positions).set(values).where(eq(positions.id, head.positionId)).run();
    return head.positionId;
  }

  private createPost(db: Db, unitId: string, { name, positionClass, functionalLevel, isHead }: PostShape): string {
    const id = newId();
    db.insert(positions).values({ id, unitId, name, positionClass, functionalLevel, isHead }).run();
    return id;
  }
}
