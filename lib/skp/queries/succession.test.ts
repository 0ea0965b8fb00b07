import { beforeEach, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { isSucceededToday } from './succession';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

it.each([
  ['the person recorded as appraiser then', { appraiserId: cast.appraiser.id, agreedBy: cast.head.id }, true],
  ['the person who set it, if no appraiser was recorded', { appraiserId: null, agreedBy: cast.appraiser.id }, true],
  ['not where the new one set it', { appraiserId: null, agreedBy: cast.otherAppraiser.id }, false],
])('a plan asks to be clarified with a new appraiser, compared with %s', (_, setBy, asks) => {
  const { skp } = givenAgreedSkp(db, cast.employee);
  const admin = actingAs(db, cast.agencyAdmin, '2026-06-01');
  moveEmployee(admin, {
    ...{ employeeId: cast.appraiser.id, unit: castUnits.personnel.code, position: 'Analis Kepegawaian' },
    ...{ positionClass: 'pelaksana', functionalLevel: null, isHead: false, fromOn: '2026-06-01', revision: 1 },
  });
  moveEmployee(admin, {
    ...{ employeeId: cast.otherAppraiser.id, unit: castUnits.services.code, position: cast.appraiser.position },
    ...{ positionClass: 'administrator', functionalLevel: null, isHead: true, fromOn: '2026-06-01', revision: 1 },
  });
  expect(isSucceededToday(actingAs(db, cast.employee, '2026-07-01'), skp, setBy)).toBe(asks);
});
