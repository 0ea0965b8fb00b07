import { expect, it } from 'vitest';
import { mintSystem } from '@/lib/auth/actor';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { agencyFile, importRows, READING } from '@/tests/support/import-file';
import { countAuditEntries } from '@/tests/support/refused';
import { findImport } from '../queries/imports';
import { confirmImport } from './confirm-import';
import { expireImports } from './expire-imports';
import { stageImport } from './stage-import';

const NEXT_WEEK = new Date('2026-07-08T05:00:00Z');

function stagedOn(db: ReturnType<typeof freshDatabase>, day: string, by = cast.agencyAdmin) {
  const rows = importRows(agencyFile(3));
  const ctx = { ...actingAs(db, by, day), now: new Date(`${day}T04:00:00Z`) };
  return { ctx, id: stageImport(ctx, { fileName: 'x', effectiveOn: day, rows, reading: READING }).subject };
}

it('discards the files that waited for seven days, with one line each, and nothing a second time', () => {
  const db = freshDatabase();
  const { ctx, id } = stagedOn(db, '2026-07-01');
  const clock = { db, actor: mintSystem(), now: NEXT_WEEK };
  const lines = countAuditEntries(db);
  expireImports(clock);
  expireImports(clock);
  expect(findImport(ctx, id)).toMatchObject({ discardedAt: NEXT_WEEK, rows: [] });
  expect(countAuditEntries(db)).toBe(lines + 1);
});

it('leaves younger files and those that were confirmed', () => {
  const db = freshDatabase();
  const clock = { db, actor: mintSystem(), now: NEXT_WEEK };
  const young = stagedOn(db, '2026-07-02');
  expireImports(clock);
  expect(findImport(young.ctx, young.id)?.discardedAt).toBeNull();
  const { ctx, id } = stagedOn(db, '2026-07-01');
  confirmImport(ctx, { importId: id });
  expireImports(clock);
  expect(findImport(ctx, id)).toMatchObject({ discardedAt: null, newCount: 3 });
});
