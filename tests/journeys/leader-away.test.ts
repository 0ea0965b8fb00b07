import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordStateAction } from '@/app/(workspace)/people/[personId]/states/actions';
import type { Connection } from '@/db/client';
import { formTokens } from '@/db/schema';
import { readinessPage } from '@/lib/cycles/queries/readiness-page';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { leaderlessWords, stateLabels } from '@/lib/people/labels';
import type { StateKind } from '@/lib/people/rules/vocabulary';
import { UNTOUCHED } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { type CastMember, cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { givenOpenCycle } from '../support/given';
import { newRequest, request } from '../support/request';
import { serveFolder } from '../support/served-folder';
import { sessionCookieFor } from '../support/session-cookie';

const FROM = '2026-07-02';
const DAY = '2026-07-03';
let served: ReturnType<typeof serveFolder>;
let db: Connection;

beforeEach(async () => {
  served = serveFolder();
  db = served.db;
  newRequest();
  request.jar.set('capaian-session', await sessionCookieFor(db, cast.agencyAdmin.id));
  request.headers = new Headers({ host: 'localhost', origin: 'http://localhost', 'x-capaian-url': '/people' });
});
afterEach(() => served.end());

/** Records a special state by its form and returns the sentence that the officer then reads. */
async function record(member: CastMember, kind: StateKind): Promise<string> {
  const form = new FormData();
  const typed = { employeeId: member.id, kind, fromOn: '2 Juli 2026', toOn: '', letterNumber: '850/17/2026', note: '' };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  form.set('_token', await issueFormToken());
  const answer = await recordStateAction(UNTOUCHED, form).catch(() => undefined);
  expect(answer?.fields ?? {}).toEqual({});
  return db.select().from(formTokens).all().at(-1)!.say;
}
const admin = () => actingAs(db, cast.agencyAdmin, DAY);
const leaderless = () => {
  const cycle = givenOpenCycle(db);
  return readinessPage(admin(), cycle, { search: '', after: undefined }).leaderless;
};
const { services } = castUnits;

describe('a leader who does not fill the post any more', () => {
  it.each(['mpp', 'cltn', 'diberhentikan-sementara'] as const)(
    '[ORANG-08] in %s is told of where it is recorded, in readiness and at home, with who appraises meanwhile',
    async (kind) => {
      const say = await record(cast.appraiser, kind);
      expect(say).toContain(`${stateLabels[kind]} tercatat mulai 2 Juli 2026.`);
      expect(say).toContain(`Karena itu belum ada yang memimpin ${services.name}: tunjuk Plt. atau Plh.`);
      const units = leaderless();
      expect(units).toMatchObject([
        { id: services.id, away: cast.appraiser.name, state: kind, meanwhile: cast.head.name },
      ]);
      expect(leaderlessWords(units[0]!)).toContain(cast.appraiser.name);
      const tasks = inboxOf(admin()).office.filter(({ recordId }) => recordId === services.id);
      expect(tasks).toHaveLength(1);
    },
  );

  it('is not reported any more when somebody acts for them', async () => {
    appointAppraiser(admin(), {
      ...{ unitId: services.id, appraiser: cast.otherAppraiser.signInName, capacity: 'plt', letterNumber: '800/1' },
      ...{ reason: 'MPP pejabat definitif', fromOn: FROM, toOn: null },
    });
    expect(await record(cast.appraiser, 'mpp')).not.toContain('belum ada yang memimpin');
    expect(leaderless()).toEqual([]);
  });

  it.each([
    [cast.appraiser, 'cuti-sakit'],
    [cast.employee, 'mpp'],
  ] as const)('nor is anything said of $0.name in $1', async (member, kind) => {
    expect(await record(member, kind)).toBe(`${stateLabels[kind]} tercatat mulai 2 Juli 2026.`);
    expect(leaderless()).toEqual([]);
  });
});
