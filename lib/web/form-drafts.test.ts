import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '@/db/client';
import { answerDrafts, formDrafts } from '@/db/schema';
import { saveAnswerDraft } from '@/lib/check-ins/commands/save-answer-draft';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { anAnswer } from '@/tests/support/answer';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenSubmittedCheckIn } from '@/tests/support/given';
import { countAuditEntries } from '@/tests/support/refused';
import { DRAFTS } from './drafts';
import { DRAFT_KEPT_MS, forgetDraft, forgetOldDrafts, MOST_DRAFTS, runDraftIntent, savedDraft } from './form-drafts';

const SUBJECT = { skpId: 'skp-1', indicator: 'i-1' };
const TYPED = { ...SUBJECT, purpose: ' dua baris:\n"kutip" <b> ≥ ', controlLevel: 'outcome', revision: '3' };
const PRESSED = { ...TYPED, intent: 'draft', _token: 'rahasia.meterai', oldPassword: 'kata sandi' };

let folder: string;
let db: Connection;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'capaian-drafts-'));
  vi.stubEnv('DATA_DIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  db = freshDatabase();
});

const as = (who: (typeof cast)[keyof typeof cast], at = new Date('2026-06-01T03:00:00Z')) => ({
  ...actingAs(db, who, '2026-06-01'),
  now: at,
});
const rows = () => db.select().from(formDrafts).all();

describe('a draft of a form', () => {
  it('is shown again to its writer with every character, without secrets and hidden fields, and leaves no audit line', () => {
    const operations = countAuditEntries(db);
    const { own, draft } = runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    expect(own).toBe('saved');
    expect(draft?.before).toMatchObject({ purpose: '' });
    expect(savedDraft(as(cast.employee), DRAFTS.manual, SUBJECT)?.typed).toEqual({ ...TYPED, intent: 'draft' });
    expect(countAuditEntries(db)).toBe(operations);
  });

  it.each([
    ['somebody else', cast.appraiser, DRAFTS.manual, SUBJECT],
    ['an admin', cast.agencyAdmin, DRAFTS.manual, SUBJECT],
    ['another form', cast.employee, DRAFTS.dialogue, SUBJECT],
    ['another subject', cast.employee, DRAFTS.manual, { ...SUBJECT, indicator: 'i-2' }],
  ])('is not shown to %s', (_, who, kind, subject) => {
    runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    expect(savedDraft(as(who), kind, subject)).toBeUndefined();
  });

  it('cannot be read with the database alone, and cannot be moved into the row of somebody else', () => {
    runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    const [row] = rows();
    expect(row?.sealed.toString('latin1')).not.toMatch(/kutip|outcome/);
    db.update(formDrafts).set({ employeeId: cast.appraiser.id }).run();
    expect(savedDraft(as(cast.appraiser), DRAFTS.manual, SUBJECT)).toBeUndefined();
  });

  it('is replaced by the next one, and is deleted when it is discarded or its form is sent', () => {
    runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    const { draft } = runDraftIntent(as(cast.employee), DRAFTS.manual, { ...PRESSED, purpose: 'Baru' }, '/manual');
    expect(draft?.before.purpose).toBe(TYPED.purpose);
    expect(rows()).toHaveLength(1);
    runDraftIntent(as(cast.employee), DRAFTS.manual, { ...PRESSED, intent: 'undraft' }, '/manual');
    expect(rows()).toEqual([]);
    runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    forgetDraft(as(cast.appraiser), DRAFTS.manual, SUBJECT);
    expect(rows()).toHaveLength(1);
    forgetDraft(as(cast.employee), DRAFTS.manual, SUBJECT);
    expect(rows()).toEqual([]);
  });

  it('is deleted when it is older than any form stays open', () => {
    runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    const savedAt = rows()[0]!.savedAt.getTime();
    forgetOldDrafts(db, new Date(savedAt + DRAFT_KEPT_MS - 1));
    expect(rows()).toHaveLength(1);
    forgetOldDrafts(db, new Date(savedAt + DRAFT_KEPT_MS));
    expect(rows()).toEqual([]);
  });

  it('is deleted at the same age if it is a draft of an answer that its writer cannot send', () => {
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee);
    const ctx = actingAs(db, cast.appraiser, '2026-04-08');
    const { revision } = findCheckIn(ctx, checkInId)!.checkIn;
    saveAnswerDraft(ctx, { checkInId, revision, ...anAnswer([]), verdictNote: 'Teruskan.' });
    forgetOldDrafts(db, new Date(ctx.now.getTime() + DRAFT_KEPT_MS - 1));
    expect(db.select().from(answerDrafts).all()).toHaveLength(1);
    forgetOldDrafts(db, new Date(ctx.now.getTime() + DRAFT_KEPT_MS));
    expect(db.select().from(answerDrafts).all()).toEqual([]);
  });

  it('is deleted if it is the oldest of its writer and there are too many', () => {
    runDraftIntent(as(cast.appraiser), DRAFTS.manual, PRESSED, '/manual');
    for (let n = 0; n <= MOST_DRAFTS; n++) {
      const at = new Date(Date.UTC(2026, 5, 1, 3, 0, n));
      runDraftIntent(as(cast.employee, at), DRAFTS.manual, { ...PRESSED, indicator: `i-${n}` }, '/manual');
    }
    const own = rows().filter(({ employeeId }) => employeeId === cast.employee.id);
    expect(own).toHaveLength(MOST_DRAFTS);
    expect(own.map(({ subject }) => subject)).not.toContain('skp-1 i-0');
    expect(rows()).toHaveLength(MOST_DRAFTS + 1);
  });

  it.each([
    ['a text', { purpose: 'x'.repeat(250_000) }],
    ['a subject', { indicator: 'x'.repeat(400) }],
  ])('is refused if %s is longer than a form has', (_, more) => {
    expect(() => runDraftIntent(as(cast.employee), DRAFTS.manual, { ...PRESSED, ...more }, '/manual')).toThrow(
      /terlalu panjang/,
    );
    expect(rows()).toEqual([]);
  });

  it('is discarded also if the typed text is longer than a form has', () => {
    runDraftIntent(as(cast.employee), DRAFTS.manual, PRESSED, '/manual');
    const long = { ...PRESSED, purpose: 'x'.repeat(250_000), intent: 'undraft' };
    expect(runDraftIntent(as(cast.employee), DRAFTS.manual, long, '/manual').own).toBe('discarded');
    expect(rows()).toEqual([]);
  });
});
