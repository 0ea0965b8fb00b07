import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { news } from '@/db/schema';
import { unreadNews } from '@/lib/inbox/news';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { appointAppraiser } from './commands/appoint-appraiser';
import { endAssignment } from './commands/end-assignment';
import { moveEmployee } from './commands/move-employee';
import { withdrawAppointment } from './commands/withdraw-appointment';
import { withdrawPost } from './commands/withdraw-post';
import { listAppointments } from './queries/appointments';

const DAY = '2026-06-01';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const admin = (day = DAY) => actingAs(db, cast.agencyAdmin, day);
const told = ({ id }: CastMember) => unreadNews(db, id, 50).news.map(({ words }) => words);
/** Deletes the news that came from preparing a test. */
const forget = () => db.delete(news).run();
const unitId = castUnits.services.id;
const letter = { capacity: 'plt', letterNumber: '800/1', reason: 'Jabatan kosong', toOn: null } as const;
const name = (appraiser: CastMember, fromOn: string) =>
  appointAppraiser(admin(), { unitId, appraiser: appraiser.name, fromOn, ...letter });
const withdraw = (day: string) => {
  const [appointment] = listAppointments(db, { unitId });
  withdrawAppointment(admin(day), { appointmentId: appointment!.id });
};

describe('a letter that is withdrawn', () => {
  it('before it begins is told to the person whom it names and to the people whom that person would have appraised', () => {
    name(cast.otherAppraiser, '2026-07-01');
    expect(told(cast.employee)).toEqual(['Pejabat penilai Anda berubah mulai 1 Juli 2026.']);
    forget();
    withdraw('2026-06-10');
    expect(told(cast.employee)).toEqual(['Perubahan pejabat penilai Anda mulai 1 Juli 2026 dibatalkan.']);
    expect(told(cast.otherAppraiser)).toEqual([
      'Penunjukan Anda menilai sebagai Pelaksana tugas (Plt.) dicabut mulai 1 Juli 2026.',
    ]);
    for (const member of [cast.auditor, cast.clinicHead, cast.stranger]) expect(told(member)).toEqual([]);
  });

  it('while it counts is told from today on', () => {
    name(cast.otherAppraiser, DAY);
    forget();
    withdraw('2026-06-10');
    expect(told(cast.employee)).toEqual(['Pejabat penilai Anda berubah mulai 10 Juni 2026.']);
    expect(told(cast.otherAppraiser)).toEqual([
      'Penunjukan Anda menilai sebagai Pelaksana tugas (Plt.) dicabut mulai 10 Juni 2026.',
    ]);
  });
});

describe('a post that is withdrawn', () => {
  const move = {
    position: 'Nutrisionis Ahli Muda',
    positionClass: 'fungsional',
    functionalLevel: 'ahli-muda',
  } as const;

  it('is told to its person, and to nobody else', () => {
    const to = { unit: 'PKM-MELATI', isHead: false, fromOn: '2026-08-25', ...move };
    moveEmployee(admin(), { employeeId: cast.employee.id, revision: 1, ...to });
    forget();
    withdrawPost(admin(), { employeeId: cast.employee.id, revision: 1, reason: 'Surat keputusannya dicabut' });
    expect(told(cast.employee)).toEqual(['Penempatan Anda pada jabatan lain mulai 25 Agustus 2026 dibatalkan.']);
    expect(db.select().from(news).all()).toHaveLength(1);
  });

  it('and would have led a unit is told to the people of this unit as well', () => {
    endAssignment(admin(), { employeeId: cast.appraiser.id, revision: 1, lastOn: '2026-06-30', reason: 'Pensiun' });
    const post = {
      position: 'Kepala Bidang Pelayanan Kesehatan',
      positionClass: 'administrator',
      functionalLevel: null,
    } as const;
    const to = { unit: 'DINKES-YANKES', isHead: true, fromOn: '2026-07-15', ...post };
    moveEmployee(admin(), { employeeId: cast.otherAppraiser.id, revision: 1, ...to });
    expect(told(cast.employee)).toEqual(['Pejabat penilai Anda berubah mulai 15 Juli 2026.']);
    forget();
    withdrawPost(admin(), { employeeId: cast.otherAppraiser.id, revision: 1, reason: 'Surat keputusannya dicabut' });
    expect(told(cast.employee)).toEqual(['Perubahan pejabat penilai Anda mulai 15 Juli 2026 dibatalkan.']);
    expect(told(cast.otherAppraiser)).toHaveLength(1);
  });
});
