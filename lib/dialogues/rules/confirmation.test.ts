import { describe, expect, it } from 'vitest';
import { canConfirm, canRecord, confirmationsAfterEdit, sideOf, whyNotHeldOn } from './confirmation';

const NOW = new Date('2026-07-01T03:00:00Z');
const parties = { ownerId: 'pegawai', appraiserId: 'penilai' };

it.each([
  ['pegawai', 'owner'],
  ['penilai', 'appraiser'],
  ['orang lain', undefined],
])('%s is on the side %s', (employeeId, side) => {
  expect(sideOf({ employeeId }, parties)).toBe(side);
});

it('gives a third person no side if nobody appraises', () => {
  expect(sideOf({ employeeId: 'orang lain' }, { ownerId: 'pegawai', appraiserId: undefined })).toBeUndefined();
});

describe('a talk', () => {
  it.each([
    [undefined, true],
    [{ ownerConfirmedAt: NOW, appraiserConfirmedAt: null }, true],
    [{ ownerConfirmedAt: NOW, appraiserConfirmedAt: NOW }, false],
  ])('%o can be written: %s', (dialogue, allowed) => {
    expect(canRecord(dialogue, false).allowed).toBe(allowed);
    expect(canRecord(dialogue, true).allowed).toBe(false);
  });

  it('is confirmed by its writer, and again by the other', () => {
    expect(confirmationsAfterEdit('owner', NOW)).toEqual({ ownerConfirmedAt: NOW, appraiserConfirmedAt: null });
    expect(confirmationsAfterEdit('appraiser', NOW)).toEqual({ ownerConfirmedAt: null, appraiserConfirmedAt: NOW });
  });

  it('is confirmed once by each side', () => {
    const written = { ownerConfirmedAt: NOW, appraiserConfirmedAt: null };
    expect(canConfirm('appraiser', written, false).allowed).toBe(true);
    expect(canConfirm('owner', written, false).allowed).toBe(false);
    expect(canConfirm('appraiser', written, true).allowed).toBe(false);
  });

  it.each([
    ['2026-07-01', true],
    ['2026-07-02', false],
    ['2026-01-01', true],
    ['2025-12-31', false],
  ])('held on %s: %s', (heldOn, accepted) => {
    expect(Object.keys(whyNotHeldOn(heldOn, '2026-01-01', '2026-07-01'))).toEqual(accepted ? [] : ['heldOn']);
  });
});
