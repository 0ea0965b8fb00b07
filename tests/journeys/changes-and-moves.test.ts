import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { findAppraisal } from '@/lib/appraisals/queries';
import { recordsOfPlan } from '@/lib/appraisals/queries/of-plan';
import { findPeriod } from '@/lib/appraisals/queries/periods';
import { listTeam } from '@/lib/appraisals/queries/team';
import { viewAppraisal } from '@/lib/appraisals/queries/view';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { listOwnCheckIns } from '@/lib/check-ins/queries/own';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { taskTitle } from '@/lib/inbox/tasks';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { segmentsOf } from '@/lib/people/queries/person';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { listMySkps, listTeamSkps } from '@/lib/skp/queries/lists';
import { findSkp } from '@/lib/skp/queries/plans';
import { printedSkp } from '@/lib/skp/queries/print';
import { siblingsOf } from '@/lib/skp/queries/siblings';
import { findVersion } from '@/lib/skp/queries/version-page';
import { type CastMember, cast } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenReviewedCheckIn, staffPlan } from '../support/given';
import { givenReleasedAppraisal } from '../support/given-appraisals';
import { expectRefused } from '../support/refused';

/** A plan change in June, a move in August, a new appraiser in October. Each test checks what every person sees and may do. */
describe('a year in which things change', () => {
  const { employee: dewi, appraiser: maya, otherAppraiser: bambang, head: surya, clinicHead: lina, stranger } = cast;
  let db: Connection;
  let cycle: CycleRow;
  let oldSkp: string;
  let newSkp: string;

  const as = (member: CastMember, day: string) => actingAs(db, member, day);
  /** The titles of tasks: Dewi's own tasks, or for another person the tasks that concern Dewi. */
  const tasks = (member: CastMember, day: string) => {
    const { own, team } = inboxOf(as(member, day));
    return (member === dewi ? own : team.filter(({ name }) => name === dewi.name)).map(taskTitle);
  };
  const sees = (member: CastMember, skpId: string, day: string) => findSkp(as(member, day), skpId) !== undefined;
  const periodId = (ordinal: number, kind = 'triwulanan') =>
    periodsOf(db, cycle.id).find((row) => row.kind === kind && row.ordinal === ordinal)!.id;
  const year = () => periodsOf(db, cycle.id).find(({ kind }) => kind === 'tahunan')!.id;
  const records = (member: CastMember, day: string) => {
    const ctx = as(member, day);
    return recordsOfPlan(ctx, findSkp(ctx, oldSkp)!);
  };

  /** Moves a person to another post. If the unit has no such post, it is created. */
  const move = (
    member: CastMember,
    post: { unit: string; position: string; isHead?: boolean; fromOn: string; administrator?: true },
    day: string,
  ) => {
    const segment = segmentsOf(db, member.id).at(-1)!;
    return moveEmployee(as(cast.agencyAdmin, day), {
      employeeId: member.id,
      revision: db.$client.prepare('select revision from assignments where id = ?').pluck().get(segment.id) as number,
      unit: post.unit,
      position: post.position,
      positionClass: post.administrator ? 'administrator' : 'fungsional',
      functionalLevel: post.administrator ? null : 'ahli-muda',
      isHead: post.isHead ?? false,
      fromOn: post.fromOn,
    });
  };
  const dewisMove = (fromOn: string, day: string) =>
    move(dewi, { unit: 'DINKES-KESMAS', position: 'Nutrisionis Ahli Muda', fromOn }, day);

  beforeAll(() => {
    db = freshDatabase();
    for (const leader of [surya, maya, bambang]) givenAgreedSkp(db, leader);
    const given = givenAgreedSkp(db, dewi);
    cycle = given.cycle;
    oldSkp = given.skpId;
    givenReviewedCheckIn(db, dewi, { skpId: oldSkp, period: 1 });
    givenReleasedAppraisal(db, dewi, { skp: given, period: 1 });
  });

  describe('in June the plan changes', () => {
    it('is proposed by Dewi, who alone has to write it, while everything goes on as set', () => {
      openChange(as(dewi, '2026-06-08'), { skpId: oldSkp, reason: 'Penugasan stunting dari kepala bidang' });
      expect(tasks(dewi, '2026-06-08')).toContain('Lengkapi dan ajukan perubahan SKP');
      expect(tasks(maya, '2026-06-08')).toEqual([]);
      const { content, versionId } = { ...findSkp(as(maya, '2026-06-08'), oldSkp)! };
      expect(content.results).toHaveLength(2);
      const rows = content.results.map((row, i) => ({
        ...staffPlan.results[i]!,
        lineage: row.lineageId,
        indicators: row.indicators.map(({ lineageId, ...indicator }) => ({ ...indicator, lineage: lineageId })),
      }));
      const results = [
        rows[0]!,
        { ...staffPlan.results[0]!, title: 'Terlaksananya pendampingan keluarga berisiko stunting' },
      ];
      const revision = skpHead(db, oldSkp)!.revision;
      saveSkp(as(dewi, '2026-06-09'), { ...staffPlan, results, skpId: oldSkp, revision });
      submitSkp(as(dewi, '2026-06-09'), { skpId: oldSkp });
      expect(skpHead(db, oldSkp)).toMatchObject({ status: 'agreed', versionId });
    });

    it('waits for Maya, who sees what changes; Surya may look on, Rizky sees nothing', () => {
      expect(tasks(dewi, '2026-06-10')).not.toContain('Lengkapi dan ajukan perubahan SKP');
      expect(tasks(maya, '2026-06-10')).toEqual([`Periksa dan tetapkan perubahan SKP: ${dewi.name}`]);
      const { change } = findSkp(as(maya, '2026-06-10'), oldSkp)!;
      expect(change!.differences.map(({ part, before, after }) => [part, before !== '', after !== ''])).toEqual([
        ['result', false, true],
        ['result', true, false],
      ]);
      expect(sees(surya, oldSkp, '2026-06-10')).toBe(true);
      expect(sees(stranger, oldSkp, '2026-06-10')).toBe(false);
      expectRefused(db, () => agreeSkp(as(surya, '2026-06-10'), { skpId: oldSkp }), /bukan wewenang/);
    });

    it('is set by Maya; the first version and its report stay what they were, the next report stands on the second', () => {
      agreeSkp(as(maya, '2026-06-10'), { skpId: oldSkp });
      const first = findVersion(as(dewi, '2026-06-11'), oldSkp, 1)!;
      const second = findVersion(as(dewi, '2026-06-11'), oldSkp, 2)!;
      expect(first.skp.content.results.map(({ title }) => title)).toContain('Tersusunnya pedoman gizi untuk posyandu');
      expect(second.differences).toHaveLength(2);
      expect(findVersion(as(stranger, '2026-06-11'), oldSkp, 1)).toBeUndefined();
      const { checkInId } = givenReviewedCheckIn(db, dewi, { skpId: oldSkp, period: 2, day: '2026-07-02' });
      expect(findCheckIn(as(dewi, '2026-07-02'), checkInId)!.checkIn.versionNumber).toBe(2);
      const [reported] = records(maya, '2026-07-02');
      const q1 = findCheckIn(as(maya, '2026-07-02'), reported!.checkInId!)!;
      expect(q1.checkIn.versionNumber).toBe(1);
      const removed = first.skp.content.results[1]!.indicators[0]!.lineageId;
      expect(q1.content.results[1]!.indicators[0]!.lineageId).toBe(removed);
      expect(q1.realisations.get(removed)?.byPeriod.get(periodId(1))?.note).toBe('Sedang berjalan.');
      const skp = { ...skpHead(db, oldSkp)! };
      givenReleasedAppraisal(db, dewi, {
        skp: {
          skp,
          skpId: oldSkp,
          versionId: skp.versionId,
          content: contentOf(db, skp.versionId),
          cycle,
          appraiser: maya,
        },
        period: 2,
      });
    });
  });

  describe('in August Dewi moves to another division', () => {
    it('not before her plan began, nor onto the day it began', () => {
      const words = /SKP 2026 pada jabatan ini sudah ditetapkan dan berlaku mulai 1 Januari 2026/;
      expectRefused(db, () => dewisMove('2025-12-15', '2026-07-20'), words);
      expect(Object.keys(expectRefused(db, () => dewisMove('2026-01-01', '2026-07-20'), words).fields)).toEqual([
        'fromOn',
      ]);
    });

    it('from the 15th: without a gap, without an overlap', () => {
      dewisMove('2026-08-15', '2026-07-20');
      expect(segmentsOf(db, dewi.id).map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
        ['2025-01-01', '2026-08-14'],
        ['2026-08-15', null],
      ]);
    });

    it('leaves everything as it is until then', () => {
      expect(sees(bambang, oldSkp, '2026-08-14')).toBe(false);
      expect(findSkp(as(dewi, '2026-08-14'), oldSkp)!.state.segmentToOn).toBe('2026-08-14');
      expect(listTeamSkps(as(maya, '2026-08-14'), cycle).find(({ name }) => name === dewi.name)!.closedOn).toBeNull();
      expect(tasks(dewi, '2026-08-14')).not.toContain('Susun SKP');
    });

    it('closes the old plan for everybody, and asks Dewi for a new one', () => {
      const DAY = '2026-08-18';
      expect(listMySkps(as(dewi, DAY)).filter(({ year: of }) => of === 2026)).toMatchObject([
        { fromOn: '2026-08-15', closedOn: null, skpId: null, dueOn: '2026-09-14' },
        { toOn: '2026-08-14', closedOn: '2026-08-14', skpId: oldSkp },
      ]);
      expect(tasks(dewi, DAY)).toContain('Susun SKP');
      const change = { skpId: oldSkp, reason: 'Menyesuaikan target lama' };
      for (const member of [dewi, maya])
        expectRefused(db, () => openChange(as(member, DAY), change), /ditutup pada 14 Agustus/);
    });

    it('leaves Maya reading what was hers, and shows it to Bambang, who cannot act on it', () => {
      const DAY = '2026-08-18';
      const former = listTeamSkps(as(maya, DAY), cycle).find(({ name }) => name === dewi.name);
      expect(former).toMatchObject({ closedOn: '2026-08-14', skpId: oldSkp });
      for (const member of [dewi, maya, bambang, surya]) expect(sees(member, oldSkp, DAY)).toBe(true);
      expect(sees(stranger, oldSkp, DAY)).toBe(false);
      for (const member of [maya, bambang]) {
        const [q1, q2] = records(member, DAY);
        expect(findCheckIn(as(member, DAY), q1!.checkInId!)!.feedback).toHaveLength(1);
        expect(findAppraisal(as(member, DAY), q2!.appraisalId!)?.sight).toBe('whole');
      }
      expectRefused(
        db,
        () => openChange(as(bambang, DAY), { skpId: oldSkp, reason: 'Target baru saya' }),
        /oleh pegawai/,
      );
    });

    it('has a new plan set by Bambang, of which Maya learns nothing', () => {
      const DAY = '2026-08-20';
      const assignmentId = segmentsOf(db, dewi.id).at(-1)!.id;
      const old = { cycleId: cycle.id, assignmentId: dewi.assignmentId };
      expectRefused(db, () => draftSkp(as(dewi, DAY), old), /sudah ada/);
      const { subject, revision } = draftSkp(as(dewi, DAY), { cycleId: cycle.id, assignmentId });
      newSkp = subject;
      const supportedLineage = findSkp(as(bambang, DAY), listMySkps(as(bambang, DAY))[0]!.skpId!)!.content.results[0]!
        .lineageId;
      const results = staffPlan.results.map((row) => ({ ...row, supportedLineage }));
      saveSkp(as(dewi, DAY), { ...staffPlan, results, skpId: newSkp, revision });
      submitSkp(as(dewi, DAY), { skpId: newSkp });
      expect(tasks(bambang, DAY)).toEqual([`Periksa dan tetapkan SKP: ${dewi.name}`]);
      expect(tasks(maya, DAY)).toEqual([]);
      expect(sees(maya, newSkp, DAY)).toBe(false);
      expectRefused(db, () => agreeSkp(as(maya, DAY), { skpId: newSkp }), /tidak ditemukan/);
      agreeSkp(as(bambang, DAY), { skpId: newSkp });
      expect(findSkp(as(dewi, DAY), newSkp)!.version).toMatchObject({ number: 1, effectiveOn: '2026-08-15' });
      const paper = JSON.stringify(printedSkp(as(dewi, DAY), newSkp));
      expect(paper).toContain('15 AGUSTUS SD 31 DESEMBER TAHUN 2026');
      expect(siblingsOf(as(bambang, DAY), findSkp(as(bambang, DAY), newSkp)!)).toMatchObject([{ skpId: oldSkp }]);
      expect(siblingsOf(as(maya, DAY), findSkp(as(maya, DAY), oldSkp)!)).toEqual([]);
    });

    it('has the third quarter reported and appraised in the new post, whole', () => {
      const DAY = '2026-09-22';
      const openQ3 = (skpId: string) => openCheckIn(as(dewi, DAY), { skpId, periodId: periodId(3) });
      expectRefused(db, () => openQ3(oldSkp), /jabatan terakhir/);
      const asked = listOwnCheckIns(as(dewi, DAY), cycle.id).map(({ periods }) =>
        periods.map(({ ordinal }) => ordinal),
      );
      expect(asked).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(tasks(dewi, DAY)).toEqual([
        'Isi dan ajukan check-in Triwulan III',
        'Baca dan terima hasil penilaian Triwulan I',
        'Baca dan terima hasil penilaian Triwulan II',
      ]);
      openQ3(newSkp);
      const board = (member: CastMember, wanted: string) =>
        listTeam(as(member, DAY), findPeriod(db, wanted)!).map(({ name }) => name);
      expect(board(maya, periodId(2))).toContain(dewi.name);
      expect(board(maya, periodId(3))).not.toContain(dewi.name);
      expect(board(bambang, periodId(3))).toContain(dewi.name);
      expect(board(bambang, year())).toContain(dewi.name);
      expect(board(maya, year())).not.toContain(dewi.name);
    });
  });

  describe('in October Bambang leaves and Lina leads the division', () => {
    it('asks both sides to clarify the plan, which goes on meanwhile', () => {
      move(bambang, { unit: 'BKPSDM', position: 'Analis Kepegawaian', fromOn: '2026-10-01' }, '2026-09-25');
      const post = { unit: 'DINKES-KESMAS', position: 'Kepala Bidang Kesehatan Masyarakat', isHead: true } as const;
      move(lina, { ...post, administrator: true, fromOn: '2026-10-01' }, '2026-09-25');
      const DAY = '2026-10-05';
      expect(findSkp(as(dewi, DAY), newSkp)).toMatchObject({ status: 'agreed', isSucceeded: true });
      expect(tasks(dewi, DAY)).toContain('Klarifikasi SKP dengan pejabat penilai baru');
      expect(tasks(lina, DAY)).toContain(`Klarifikasi SKP dengan pejabat penilai baru: ${dewi.name}`);
      expect(sees(maya, newSkp, DAY)).toBe(false);
      expect(sees(bambang, oldSkp, DAY)).toBe(false);
      expect(sees(lina, oldSkp, DAY)).toBe(true);
    });

    it('TV-01: leaves the third quarter to Bambang, who moved inside its window, and gives the fourth to Lina', () => {
      const DAY = '2026-10-05';
      const board = (member: CastMember, period: number, day: string) =>
        listTeam(as(member, day), findPeriod(db, periodId(period))!).map(({ name }) => name);
      expect(board(bambang, 3, DAY)).toContain(dewi.name);
      expect(board(lina, 3, DAY)).not.toContain(dewi.name);
      expect(board(lina, 4, '2026-12-22')).toContain(dewi.name);
      expect(board(bambang, 4, '2026-12-22')).not.toContain(dewi.name);
      expect(sees(bambang, newSkp, DAY)).toBe(true);
    });

    it('is confirmed without a change by Dewi and set again by Lina, with a paper of her own', () => {
      const DAY = '2026-10-06';
      openChange(as(dewi, DAY), { skpId: newSkp });
      expectRefused(db, () => submitSkp(as(dewi, DAY), { skpId: newSkp }), /Centang pernyataan/);
      submitSkp(as(dewi, DAY), { skpId: newSkp, isUnchanged: true });
      agreeSkp(as(lina, DAY), { skpId: newSkp });
      expect(findSkp(as(dewi, DAY), newSkp)).toMatchObject({
        isSucceeded: false,
        version: { number: 2, effectiveOn: DAY },
      });
      const paper = (number?: number) => JSON.stringify(printedSkp(as(dewi, DAY), newSkp, number));
      expect(paper()).toContain(lina.name);
      expect(paper(1)).toContain(bambang.name);
      expect(paper(1)).toContain('TELAH DIGANTI');
    });

    it('has the whole year appraised by Lina, with the predikat of the earlier post beside it', () => {
      const DAY = '2026-12-28';
      const start = (member: CastMember, skpId: string) => () =>
        openAppraisal(as(member, DAY), { skpId, periodId: year() });
      expectRefused(db, start(maya, oldSkp), /jabatan terakhir/);
      expectRefused(db, start(bambang, newSkp), /bukan wewenang Anda/);
      givenReleasedAppraisal(db, dewi, {
        skp: {
          skp: skpHead(db, newSkp)!,
          skpId: newSkp,
          versionId: skpHead(db, newSkp)!.versionId,
          content: contentOf(db, skpHead(db, newSkp)!.versionId),
          cycle,
          appraiser: lina,
        },
        period: 'tahunan',
        day: DAY,
      });
      const appraisalId = inboxOf(as(dewi, DAY)).own.find(
        ({ kind, period }) => kind === 'receive-appraisal' && period === 'tahunan',
      )!.recordId!;
      const view = viewAppraisal(as(lina, DAY), appraisalId)!;
      expect(view.versionNumber).toBe(2);
      expect(view.history).toMatchObject([
        { ordinal: 1, isEarlierPost: true, isOpen: true, predikat: 'baik' },
        { ordinal: 2, isEarlierPost: true, isOpen: true, predikat: 'baik' },
      ]);
      expect(viewAppraisal(as(maya, DAY), appraisalId)).toBeUndefined();
    });
  });
});
