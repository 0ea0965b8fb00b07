import { describe, expect, it } from 'vitest';
import { appraiserAppointments } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { appraiserCard, employeeCard, personCard, reviewerCard } from './cards';

const DAY = '2026-03-02';

describe('cards', () => {
  it('show the holder of a segment as on papers', () => {
    expect(employeeCard(freshDatabase(), cast.employee.assignmentId)).toEqual({
      employeeId: cast.employee.id,
      name: 'Dewi Anggraini, S.Gz.',
      identityLabel: 'NIP',
      identityNumber: '198809242012122003',
      employment: 'pns',
      rank: 'Penata, III/c',
      grade: 'III/c',
      position: 'Nutrisionis Ahli Muda',
      unit: 'Bidang Pelayanan Kesehatan',
    });
    expect(employeeCard(freshDatabase(), cast.contract.assignmentId)).toMatchObject({
      identityLabel: 'NI PPPK',
      rank: 'Golongan VII',
    });
    expect(employeeCard(freshDatabase(), 'no-such-segment')).toBeUndefined();
  });

  it('leave the number empty for an official who has none', () => {
    const mayor = personCard(freshDatabase(), cast.mayor.id, DAY);
    expect(mayor).toMatchObject({ identityLabel: '', identityNumber: '', rank: '', position: 'Wali Kota' });
    expect(personCard(freshDatabase(), 'nobody', DAY)).toBeUndefined();
  });

  it('say who appraises and who reviews, and nobody at the top', () => {
    const db = freshDatabase();
    expect(appraiserCard(db, cast.employee.assignmentId, DAY)).toMatchObject({
      name: 'drg. Maya Lestari',
      capacity: 'definitif',
      position: 'Kepala Bidang Pelayanan Kesehatan',
    });
    expect(reviewerCard(db, cast.employee.assignmentId, DAY)?.employeeId).toBe(cast.head.id);
    expect(appraiserCard(db, cast.mayor.assignmentId, DAY)).toBeUndefined();
    expect(reviewerCard(db, cast.head.assignmentId, DAY)).toBeUndefined();
  });

  it('print the post for which a Plt. acts', () => {
    const db = freshDatabase();
    db.insert(appraiserAppointments)
      .values({
        id: 'sk-1',
        unitId: castUnits.services.id,
        appraiserId: cast.otherAppraiser.id,
        capacity: 'plt',
        reason: 'Jabatan kosong',
        fromOn: '2026-02-01',
        appointedBy: cast.agencyAdmin.id,
        appointedAt: new Date('2026-02-01T00:00:00Z'),
      })
      .run();
    expect(appraiserCard(db, cast.employee.assignmentId, DAY)).toMatchObject({
      name: 'Bambang Sutrisno, S.K.M.',
      position: 'Plt. Kepala Bidang Pelayanan Kesehatan',
      unit: 'Bidang Pelayanan Kesehatan',
    });
  });
});
