import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '@/db/client';
import { installations, slipRuns } from '@/db/schema';
import { INSTALLATION_MODES } from '@/lib/agency/rules/vocabulary';
import { HOURS_KEPT } from '@/lib/people/rules/slip-runs';
import { cast } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { modeOfProcess, prepareInstallation } from './boot';
import { now } from './clock';
import { wipeOldSlips } from './old-slips';

const HOUR_MS = 3_600_000;
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => vi.unstubAllEnvs());

describe('what first passwords are made from', () => {
  const at = Date.now();
  const run = (id: string, hoursAgo: number, isFinished = true) =>
    db
      .insert(slipRuns)
      .values({
        ...{ id, issuedBy: cast.agencyAdmin.id, state: 'none', seal: 'meterai', total: 1 },
        startedAt: new Date(at - hoursAgo * HOUR_MS),
        finishedAt: isFinished ? new Date(at) : null,
      })
      .run();
  const kept = () =>
    db
      .select()
      .from(slipRuns)
      .all()
      .filter(({ seal }) => seal !== null)
      .map(({ id }) => id)
      .sort();

  it('is stored as long as its slips can be printed, and no longer', () => {
    run('fresh', 1);
    run('just', HOURS_KEPT - 1);
    run('over', HOURS_KEPT + 1);
    wipeOldSlips(db, now(db));
    expect(kept()).toEqual(['fresh', 'just']);
  });

  it('is stored while its run is not finished, however long that takes', () => {
    run('under way', HOURS_KEPT + 100, false);
    wipeOldSlips(db, now(db));
    expect(kept()).toEqual(['under way']);
  });

  it('is deleted if the clock was set back, because its age is then unknown', () => {
    run('to come', -HOURS_KEPT - 1);
    run('a little to come', -1);
    wipeOldSlips(db, now(db));
    expect(kept()).toEqual(['a little to come']);
  });
});

describe('what a data folder is for', () => {
  it.each(INSTALLATION_MODES)('is said once, and it is served as nothing else (%s)', (mode) => {
    db.delete(installations).run();
    prepareInstallation(db, mode);
    expect(db.select().from(installations).all()).toMatchObject([{ id: 1, mode }]);
    prepareInstallation(db, mode);
    for (const other of INSTALLATION_MODES.filter((one) => one !== mode))
      expect(() => prepareInstallation(db, other)).toThrow(`is a ${mode} installation`);
    expect(db.select().from(installations).all()).toHaveLength(1);
  });

  it.each(INSTALLATION_MODES)('is set by the environment: %s', (mode) => {
    vi.stubEnv('CAPAIAN_MODE', mode);
    expect(modeOfProcess()).toBe(mode);
  });

  it('is a real agency if the environment sets nothing, and an unknown word is refused', () => {
    vi.stubEnv('CAPAIAN_MODE', undefined);
    expect(modeOfProcess()).toBe('real');
    vi.stubEnv('CAPAIAN_MODE', 'Demo');
    expect(() => modeOfProcess()).toThrow('CAPAIAN_MODE must be one of');
  });
});
