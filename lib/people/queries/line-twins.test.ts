import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { DAYS, inventedAgency } from '@/tests/support/invented-agency';
import { appraisersOn, type Segment } from './many-appraisers';
import { appraiserOn, listAppraisedSegments } from './reporting-line';
import { APPRAISER_OF_SEGMENT, reportingColumns } from './segments-around';

const YEAR = { fromOn: '2026-01-01', toOn: '2026-12-31' };

describe('all queries for the appraiser give the same answer', () => {
  it.each(Array.from({ length: 15 }, (_, i) => [i + 1]))(
    '[ORANG-05] one by one, as the list of one person, for all at once, and as an SQL expression (agency %i)',
    (seed) => {
      const db = inventedAgency(seed);
      const segments =
        db.all<Segment>(sql`select a.id as assignmentId, a.employee_id as employeeId, p.is_head as isHead,
          p.position_class as positionClass, p.is_independent_unit_head as isIndependentUnitHead, a.unit_id as unitId,
          u.parent_id as parentUnitId, a.from_on as fromOn, a.to_on as toOn
        from assignments a join positions p on p.id = a.position_id join units u on u.id = a.unit_id
        where a.id glob 'a[0-9]*' and a.from_on <= ${YEAR.toOn} and (a.to_on is null or a.to_on >= ${YEAR.fromOn})`);
      for (const day of DAYS) {
        const told = segments.map((segment) => appraiserOn(db, segment.assignmentId, day));
        expect(told.some((one, i) => one?.employeeId === segments[i]!.employeeId)).toBe(false);
        const all = appraisersOn(db, day);
        expect(segments.map(all)).toEqual(told);
        expect(segments.map((segment) => appraisersOn(db, day, [segment])(segment))).toEqual(told);
        expect(byExpression(db, day, segments)).toEqual(told.map((one) => one?.employeeId ?? null));
        for (const leader of new Set(told.flatMap((one) => one?.employeeId ?? []))) {
          const own = segments.filter((_, i) => told[i]?.employeeId === leader).map(({ assignmentId }) => assignmentId);
          expect(listAppraisedSegments(db, leader, YEAR, day).sort(), `${leader} on ${day}`).toEqual(own.sort());
        }
      }
    },
  );
});

function byExpression(db: Connection, day: string, segments: readonly Segment[]): (string | null)[] {
  const rows = db.all<{
    id: string;
    appraiser: string | null;
  }>(sql`select s.id, ${APPRAISER_OF_SEGMENT} as appraiser from (
    select ${reportingColumns(sql`${day}`)} from assignments a join positions p on p.id = a.position_id join units u on u.id = a.unit_id) s`);
  const found = new Map(rows.map(({ id, appraiser }) => [id, appraiser]));
  return segments.map(({ assignmentId }) => found.get(assignmentId) ?? null);
}
