import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { appointAppraiser } from '../commands/appoint-appraiser';
import { endAssignment } from '../commands/end-assignment';
import { withdrawAppointment } from '../commands/withdraw-appointment';
import { leadCandidates } from './leader-of-unit';

const DAY = '2026-07-26';
const { services, community } = castUnits;
const reason = 'Pensiun';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const admin = () => actingAs(db, cast.agencyAdmin, DAY);
const led = (personId: string, on?: string) =>
  db
    .all<{ unit_id: string }>(leadCandidates(sql`${personId}`, on === undefined ? undefined : sql`${on}`))
    .map(({ unit_id }) => unit_id)
    .sort();

describe('the units that a person may lead', () => {
  it('are those of a post, from its first to its last day', () => {
    endAssignment(admin(), { employeeId: cast.appraiser.id, revision: 1, lastOn: DAY, reason });
    const days = ['2024-12-31', '2025-01-01', DAY, '2026-07-27'];
    expect(days.map((day) => led(cast.appraiser.id, day))).toEqual([[], [services.id], [services.id], []]);
    expect(led(cast.appraiser.id)).toEqual([services.id]);
    expect(led(cast.employee.id)).toEqual([]);
  });

  it('are those of a letter, in its term, and not once it is withdrawn', () => {
    const { detail } = appointAppraiser(admin(), {
      ...{ unitId: community.id, appraiser: cast.appraiser.signInName, capacity: 'plh' as const },
      ...{ letterNumber: '800/1', reason, fromOn: '2026-08-03', toOn: '2026-08-07' },
    });
    const both = [community.id, services.id].sort();
    const days = ['2026-08-02', '2026-08-03', '2026-08-07', '2026-08-08'];
    expect(days.map((day) => led(cast.appraiser.id, day))).toEqual([[services.id], both, both, [services.id]]);
    withdrawAppointment(admin(), { appointmentId: detail.appointmentId });
    expect(led(cast.appraiser.id, '2026-08-03')).toEqual([services.id]);
    expect(led(cast.appraiser.id)).toEqual(both);
  });
});
