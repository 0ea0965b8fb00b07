import { describe, expect, it } from 'vitest';
import { canRate, canTakeStep, readAccessOf } from './access';
import { appraisalSteps } from './lifecycle';
import { APPRAISAL_STATUSES, type AppraisalStatus } from './vocabulary';

const parties = {
  ownerId: 'pegawai',
  appraiserId: 'penilai',
  reviewerId: 'atasan',
  nextAppraiserId: 'penerus',
  unitPath: 'kota/dinkes/',
};
const who = (employeeId: string, role?: 'unit-admin' | 'agency-admin' | 'auditor', unitPath: string | null = null) => ({
  employeeId,
  grants: role ? [{ role, unitPath }] : [],
});

describe('what a person sees of an appraisal', () => {
  it.each([
    ['the employee', who('pegawai'), undefined, 'whole'],
    ['the employee who is also an officer', who('pegawai', 'agency-admin'), undefined, 'whole'],
    ['the appraiser', who('penilai'), 'whole', 'whole'],
    ['the superior of the appraiser', who('atasan'), 'whole', 'whole'],
    ['the appraiser of the next post', who('penerus'), undefined, 'whole'],
    ['a colleague', who('rekan'), undefined, undefined],
    ['the admin of the unit', who('umpeg', 'unit-admin', 'kota/dinkes/'), undefined, 'outcome'],
    ['the admin of another unit', who('umpeg', 'unit-admin', 'kota/disdik/'), undefined, undefined],
    ['the agency admin', who('admin', 'agency-admin'), undefined, 'ratings'],
    ['an auditor', who('auditor', 'auditor'), undefined, 'ratings'],
  ] as const)('[NILAI-06] %s', (_, reader, draft, released) => {
    expect(readAccessOf(reader, parties, 'draft')).toBe(draft);
    expect(readAccessOf(reader, parties, 'released')).toBe(released);
    expect(readAccessOf(reader, parties, 'received')).toBe(released);
  });
});

it('[SKP-61] the admin of the unit sees the reasons of an appraisal if the agency allows it, never the feedback', () => {
  const admin = who('umpeg', 'unit-admin', 'kota/dinkes/');
  expect(readAccessOf(admin, parties, 'released', true)).toBe('ratings');
  expect(readAccessOf(admin, parties, 'draft', true)).toBeUndefined();
  expect(readAccessOf(who('umpeg', 'unit-admin', 'kota/disdik/'), parties, 'released', true)).toBeUndefined();
});

describe('the steps of an appraisal', () => {
  const everyStep = Object.entries(appraisalSteps).flatMap(([step, { by, from }]) =>
    APPRAISAL_STATUSES.flatMap((status) =>
      ['pegawai', 'penilai', 'atasan', 'rekan'].map((id) => {
        const party = by === 'owner' ? 'pegawai' : 'penilai';
        return [step, id, status, id === party && (from as readonly AppraisalStatus[]).includes(status)] as const;
      }),
    ),
  );

  it.each(everyStep)('[NILAI-07] %s by %s on an appraisal that is %s', (step, id, status, allowed) => {
    expect(canTakeStep(step as keyof typeof appraisalSteps, who(id), parties, status).allowed).toBe(allowed);
  });

  it('[NILAI-08] let nobody appraise themselves', () => {
    const self = { ...parties, appraiserId: 'pegawai' };
    expect(canRate(who('pegawai'), self, 'draft').allowed).toBe(false);
    expect(canTakeStep('release', who('pegawai'), self, 'draft').allowed).toBe(false);
  });

  it.each(APPRAISAL_STATUSES)('let the appraiser rate only a draft (%s)', (status) => {
    expect(canRate(who('penilai'), parties, status).allowed).toBe(status === 'draft');
    expect(canRate(who('rekan'), parties, status).allowed).toBe(false);
  });
});
