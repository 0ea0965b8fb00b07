import { describe, expect, it } from 'vitest';
import { StaleRevision } from '@/lib/kernel/decision';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { writingOf } from '@/lib/skp/rules/writing';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, staffPlan } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { speakerWords } from '../labels';
import { dialogueNews, openProposals, postsOf, threadOn } from '../queries/expectations';
import { talkedTopics } from '../queries/topics';
import { declineWording } from './decline-wording';
import { markDialogueRead } from './mark-dialogue-read';
import { proposeWording } from './propose-wording';
import { sayInDialogue } from './say-in-dialogue';
import { takeOverWording } from './take-over-wording';

const DAY = '2026-01-12';

function given({ day = DAY, isSet = false } = {}) {
  const db = freshDatabase();
  const { skpId } = isSet ? givenAgreedSkp(db, cast.employee) : givenDraftSkp(db, cast.employee);
  const as = (member: CastMember) => actingAs(db, member, day);
  const skp = () => skpHead(db, skpId)!;
  const content = () => contentOf(db, writingOf(skp()).versionId);
  const [first, second] = content().results;
  const topic = first!.lineageId;
  const [indicator] = first!.indicators;
  const thread = (key = topic) => threadOn(db, skpId, key)!;
  const say = (member: CastMember, body = 'Mari kita bicarakan.', key = topic, upTo = 0) =>
    sayInDialogue(as(member), { skpId, topic: key, upTo, body });
  const propose = (wording = 'Terlayaninya balita gizi kurang', place = 'title', key = topic) => {
    proposeWording(as(cast.appraiser), { skpId, topic: key, upTo: 0, place, wording, body: 'Lebih berupa hasil.' });
    return openProposals(db, thread(key).id).at(-1)!.id;
  };
  const take = (proposalId: string, revision = skp().revision, member: CastMember = cast.employee) =>
    takeOverWording(as(member), { skpId, revision, proposalId, upTo: 1 });
  const decline = (
    proposalId: string,
    reason = 'Angka itu di luar kendali saya.',
    member: CastMember = cast.employee,
  ) => declineWording(as(member), { skpId, proposalId, upTo: 1, reason });
  const posts = (key = topic) => postsOf(db, thread(key).id).posts;
  const save = (change: Partial<Parameters<typeof saveSkp>[1]> = {}) =>
    saveSkp(as(cast.employee), { ...staffPlan, skpId, revision: skp().revision, ...change });
  return { db, skpId, as, skp, content, topic, second, indicator, thread, say, propose, take, decline, posts, save };
}

describe('a post', () => {
  it('keeps its writer and day, and is new for the other side until they have read or answered it', () => {
    const { db, skpId, as, say, posts, topic } = given();
    say(cast.appraiser, 'Targetnya dapat lebih tinggi.');
    expect(dialogueNews(db, skpId, 'owner')).toEqual({ unread: 1, open: 0 });
    expect(dialogueNews(db, skpId, 'appraiser')).toEqual({ unread: 0, open: 0 });
    say(cast.employee, 'Saya setuju.', topic, 1);
    expect(dialogueNews(db, skpId, 'owner').unread).toBe(0);
    expect(dialogueNews(db, skpId, 'appraiser').unread).toBe(1);
    markDialogueRead(as(cast.appraiser), { skpId, topic, upTo: 2 });
    expect(dialogueNews(db, skpId, 'appraiser').unread).toBe(0);
    expect(posts()).toMatchObject([
      { number: 1, side: 'appraiser', author: cast.appraiser.name, body: 'Targetnya dapat lebih tinggi.' },
      { number: 2, side: 'owner', author: cast.employee.name, body: 'Saya setuju.' },
    ]);
    expect(eventsOf(db).slice(-3)).toEqual(['dialogue.said', 'dialogue.said', 'dialogue.read']);
  });

  it('never enters the audit trail', () => {
    const { db, say, propose } = given();
    say(cast.employee, 'Kalimat rahasia');
    propose('Rumusan rahasia');
    const told = db.$client.prepare('select group_concat(detail) as told from audit_entries').get() as { told: string };
    expect(told.told).not.toContain('rahasia');
  });

  it("is new only after the last post on the reader's page", () => {
    const { db, skpId, as, say, topic } = given();
    say(cast.appraiser, 'Pertama.');
    say(cast.appraiser, 'Kedua.');
    markDialogueRead(as(cast.employee), { skpId, topic, upTo: 1 });
    expect(dialogueNews(db, skpId, 'owner').unread).toBe(1);
    markDialogueRead(as(cast.employee), { skpId, topic, upTo: 99 });
    say(cast.appraiser, 'Ketiga.');
    expect(dialogueNews(db, skpId, 'owner').unread).toBe(1);
  });

  it('can still be answered after the plan was set, in a change, and after its result was removed', () => {
    const { db, skpId, as, say, skp, content, save, second, posts } = given({ day: '2026-03-02', isSet: true });
    say(cast.employee, 'Pedoman ini masih perlu?', second!.lineageId);
    openChange(as(cast.employee), { skpId, reason: 'Pedoman disusun unit lain' });
    save({
      results: staffPlan.results
        .slice(0, 1)
        .map((result, i) => ({ ...result, lineage: content().results[i]!.lineageId })),
    });
    say(cast.appraiser, 'Tidak perlu lagi.', second!.lineageId);
    submitSkp(as(cast.employee), { skpId });
    agreeSkp(as(cast.appraiser), { skpId });
    say(cast.employee, 'Terima kasih.', second!.lineageId);
    expect(posts(second!.lineageId).map(({ about }) => about)).toEqual(Array(3).fill(second!.title));
    const gone = talkedTopics(db, skp(), content()).find(({ key }) => key === second!.lineageId);
    expect(gone).toMatchObject({ title: second!.title, isInHand: false });
  });

  it('names the capacity in which an acting official spoke', () => {
    const { db, skpId, topic, posts } = given();
    appointAppraiser(actingAs(db, cast.agencyAdmin, DAY), {
      ...{ unitId: castUnits.services.id, appraiser: cast.otherAppraiser.signInName, capacity: 'plt', reason: '' },
      ...{ letterNumber: '800/1', fromOn: DAY, toOn: null },
    });
    sayInDialogue(actingAs(db, cast.otherAppraiser, DAY), { skpId, topic, upTo: 0, body: 'Saya Plt.' });
    expect(posts()[0]).toMatchObject({ side: 'appraiser', capacity: 'plt', onBehalfOf: cast.appraiser.id });
  });

  it('names the superior who writes for an appraiser who does not answer', () => {
    const { skpId, topic, posts, db } = given({ day: '2026-02-02' });
    sayInDialogue(actingAs(db, cast.head, '2026-02-02'), { skpId, topic, upTo: 0, body: 'Mari kita tetapkan.' });
    expect(posts()[0]).toMatchObject({ side: 'appraiser', spokeAs: 'reviewer', author: cast.head.name });
    expect(speakerWords({ ...posts()[0]!, actedAs: '' })).toBe('atasan pejabat penilai');
  });

  it('is written by the two parties only, and missing for strangers [DIALOG-01]', () => {
    const { db, skpId, as, say, topic } = given();
    say(cast.employee);
    for (const member of [cast.head, cast.unitAdmin, cast.agencyAdmin, cast.auditor]) {
      expect(refusalOf(db, () => say(member)).reasons[0]).toContain('pegawai dan pejabat penilainya');
      expect(refusalOf(db, () => markDialogueRead(as(member), { skpId, topic, upTo: 1 })).kind).toBe('refused');
    }
    for (const member of [cast.colleague, cast.stranger, cast.otherAppraiser])
      expect(refusalOf(db, () => say(member)).kind).toBe('missing');
    expect(refusalOf(db, () => say(cast.employee, 'Halo', 'bukan-milik-siapa-pun')).kind).toBe('missing');
    expect(refusalOf(db, () => markDialogueRead(as(cast.appraiser), { skpId, topic: 'loyal', upTo: 1 })).kind).toBe(
      'missing',
    );
  });
});

describe('a proposed wording', () => {
  it.each([
    ['title', 'Terlayaninya balita gizi kurang', 'Terlayaninya balita gizi kurang'],
    ['indicator', 'Balita gizi kurang yang pulih', 'Balita gizi kurang yang pulih'],
    ['target', '97,50', '97,5'],
    ['expectation', 'Membagikan cara kerja baru kepada puskesmas', 'Membagikan cara kerja baru kepada puskesmas'],
  ] as const)('of a %s is taken over with one button and counts as a change of the plan', (field, wording, taken) => {
    const { db, content, propose, take, indicator, skp, posts, topic, skpId } = given();
    const key = field === 'expectation' ? 'adaptif' : topic;
    const place = ['indicator', 'target'].includes(field) ? `${field}:${indicator!.lineageId}` : field;
    const { revision } = skp();
    take(propose(wording, place, key));
    const [result] = content().results;
    const now = {
      title: result!.title,
      indicator: result!.indicators[0]!.title,
      target: result!.indicators[0]!.target?.replace('.', ','),
      expectation: content().expectations.adaptif,
    };
    expect(now[field]).toBe(taken);
    expect(skp().revision).toBe(revision + 1);
    expect(posts(key).map(({ kind }) => kind)).toEqual(['proposed', 'taken']);
    expect(dialogueNews(db, skpId, 'appraiser')).toEqual({ unread: 1, open: 0 });
    expect(eventsOf(db).at(-1)).toBe('dialogue.wording-taken');
  });

  it('leaves everything else of the plan unchanged', () => {
    const { content, propose, take } = given();
    const before = content();
    take(propose());
    expect(content().results.map(({ indicators }) => indicators)).toEqual(before.results.map((r) => r.indicators));
    expect(content().expectations).toEqual(before.expectations);
    expect(content().results[1]).toEqual(before.results[1]);
  });

  it('is declined with a reason that both read, and the plan stays unchanged', () => {
    const { db, skpId, content, propose, decline, posts } = given();
    const before = content();
    const proposal = propose();
    expect(refusalOf(db, () => decline(proposal, 'tidak')).fields).toHaveProperty('reason');
    decline(proposal);
    expect(posts().at(-1)).toMatchObject({ kind: 'declined', body: 'Angka itu di luar kendali saya.' });
    expect(dialogueNews(db, skpId, 'owner').open).toBe(0);
    expect(content()).toEqual(before);
  });

  it('is answered once, and replaced by a later one for the same place [DIALOG-05]', () => {
    const { db, propose, take, decline } = given();
    const first = propose();
    const second = propose('Terlayaninya seluruh balita gizi kurang');
    expect(refusalOf(db, () => take(first)).reasons[0]).toContain('digantikan');
    take(second);
    expect(refusalOf(db, () => take(second)).reasons[0]).toContain('sudah dijawab');
    expect(refusalOf(db, () => decline(second)).reasons[0]).toContain('sudah dijawab');
  });

  it('is shown beside the current wording if the plan changed since the page was read', () => {
    const { db, propose, take, skp, save, content } = given();
    const proposal = propose();
    const { revision } = skp();
    const [result, ...rest] = staffPlan.results;
    const lineage = content().results[0]!.lineageId;
    save({ results: [{ ...result!, lineage, title: 'Rumusan saya yang baru' }, ...rest] });
    const refusal = refusalOf(db, () => take(proposal, revision));
    expect(refusal).toBeInstanceOf(StaleRevision);
    expect(refusal).toMatchObject({ current: { wording: 'Rumusan saya yang baru' }, revision: revision + 1 });
    take(proposal);
    expect(content().results[0]!.title).toBe('Terlayaninya balita gizi kurang');
  });

  it('of a removed result cannot be taken over, but declined', () => {
    const { db, propose, take, decline, save, content } = given();
    const proposal = propose();
    save({ results: [{ ...staffPlan.results[1]!, lineage: content().results[1]!.lineageId }] });
    expect(refusalOf(db, () => take(proposal)).reasons[0]).toContain('tidak ada lagi');
    decline(proposal, 'Hasil kerja ini sudah dihapus.');
  });

  it('waits while the plan cannot be written, and is taken over in a change of it', () => {
    const { db, skpId, as, propose, take, skp, content } = given({ day: '2026-03-02', isSet: true });
    const proposal = propose();
    expect(refusalOf(db, () => take(proposal)).reasons[0]).toContain('Susun perubahan');
    openChange(as(cast.employee), { skpId, reason: 'Memakai usulan rumusan pimpinan' });
    const inForce = contentOf(db, skp().versionId);
    take(proposal);
    expect(content().results[0]!.title).toBe('Terlayaninya balita gizi kurang');
    expect(contentOf(db, skp().versionId)).toEqual(inForce);
  });

  it.each([
    ['target', 'banyak', 'angka'],
    ['target', '3.5', 'koma'],
    ['title', staffPlan.results[0]!.title, 'sama dengan'],
  ])('of a %s is refused if it says %s', (field, wording, words) => {
    const { db, propose, indicator } = given();
    const place = field === 'target' ? `target:${indicator!.lineageId}` : field;
    expect(refusalOf(db, () => propose(wording, place)).fields.wording).toContain(words);
  });

  it('is no longer than its place', () => {
    const { db, propose } = given();
    expect(refusalOf(db, () => propose('x'.repeat(1001))).fields.wording).toContain('1000');
    expect(refusalOf(db, () => propose('x'.repeat(501), 'expectation', 'loyal')).fields.wording).toContain('500');
  });

  it("comes from today's appraiser, for places of this plan, and is answered by the owner only [DIALOG-03]", () => {
    const { db, skpId, as, topic, propose, take, decline } = given();
    const input = { skpId, topic, upTo: 0, place: 'title', wording: 'Lain', body: '' };
    for (const member of [cast.employee, cast.auditor, cast.head])
      expect(refusalOf(db, () => proposeWording(as(member), input)).reasons[0]).toContain('diusulkan oleh');
    expect(refusalOf(db, () => proposeWording(as(cast.stranger), input)).kind).toBe('missing');
    expect(refusalOf(db, () => propose('Lain', 'indicator:bukan')).fields).toHaveProperty('place');
    const other = { ...input, topic: 'bukan' };
    expect(refusalOf(db, () => proposeWording(as(cast.appraiser), other)).kind).toBe('missing');
    const proposal = propose();
    expect(refusalOf(db, () => take(proposal, 1, cast.appraiser)).reasons[0]).toContain('pemilik SKP');
    expect(refusalOf(db, () => decline(proposal, 'Karena saya mau begitu', cast.appraiser)).kind).toBe('refused');
    expect(refusalOf(db, () => take(proposal, 1, cast.stranger)).kind).toBe('missing');
    expect(refusalOf(db, () => take('bukan-usulan')).kind).toBe('missing');
    expect(refusalOf(db, () => decline('bukan-usulan')).kind).toBe('missing');
  });

  it('of another plan is missing', () => {
    const { db, skpId, as } = given();
    const other = givenDraftSkp(db, cast.colleague);
    const topic = other.content.results[0]!.lineageId;
    proposeWording(as(cast.appraiser), {
      skpId: other.skpId,
      topic,
      upTo: 0,
      place: 'title',
      wording: 'Lain',
      body: '',
    });
    const proposalId = openProposals(db, threadOn(db, other.skpId, topic)!.id)[0]!.id;
    const { revision } = skpHead(db, skpId)!;
    const operation = () => takeOverWording(as(cast.employee), { skpId, revision, proposalId, upTo: 0 });
    expect(refusalOf(db, operation).kind).toBe('missing');
  });
});
