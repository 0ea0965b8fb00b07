import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installations, roleGrants } from '@/db/schema';
import { CAPABILITIES, has } from '@/lib/agency/rules/capabilities';
import type { GrantedRole } from '@/lib/agency/rules/vocabulary';
import { setSessionCookie } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { startOfDay } from '@/lib/kernel/dates';
import { paths } from '@/lib/web/paths';
import { cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { givenMadeFile } from '../support/given-job';
import { givenSlipRun } from '../support/given-slip-run';
import { newRequest } from '../support/request';
import { serveFolder } from '../support/served-folder';
import { type PlantedWorld, plantYear, WORLD_DAY } from '../support/world';
import { ROUTES, type Route } from './routes';

const MID_MORNING_MS = 10 * 3_600_000;
/** A person whom the matrix lists without a role. In this test they get a role that the table of capabilities does not have. */
const WATCHER = cast.stranger;

let served: ReturnType<typeof serveFolder>;
let world: PlantedWorld;
beforeAll(async () => {
  served = serveFolder();
  const slipRunId = givenSlipRun(served.db, WORLD_DAY);
  const year = plantYear(served.db);
  const jobId = givenMadeFile(served.db, year.submittedSkpId, cast.agencyAdmin.id);
  world = { ...year, slipRunId, jobId, cookies: {} };
  const clockOffsetMs = startOfDay('Asia/Jakarta', WORLD_DAY).getTime() + MID_MORNING_MS - Date.now();
  served.db.update(installations).set({ clockOffsetMs }).run();
  plantUnknownRole();
  newRequest();
  const session = openSession(served.db, WATCHER.id, { userAgent: 'uji', address: 'sini' }, new Date());
  await setSessionCookie({ ...session, employeeId: WATCHER.id });
});
afterAll(() => served.end());

/** Gives the person an unknown role, as a newer version could have left it: for the whole agency, and for the top unit. */
function plantUnknownRole(): void {
  const { db } = served;
  db.$client.pragma('ignore_check_constraints = on');
  for (const unitId of [null, castUnits.city.id]) {
    db.insert(roleGrants)
      .values({
        id: `peran-${unitId}`,
        employeeId: WATCHER.id,
        role: 'watcher' as GrantedRole,
        unitId,
        grantedBy: cast.agencyAdmin.id,
        grantedAt: new Date(),
      })
      .run();
  }
  db.$client.pragma('ignore_check_constraints = off');
}

type Handler = (request: Request, more: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => unknown;

/** The path of a file of a route, which is in one of the two groups of `app/`. */
function fileOf(route: string, name: string): string {
  const files = ['(workspace)', '(auth)'].map(
    (group) => `${process.cwd()}/app/${group}${route === '/' ? '' : route}/${name}`,
  );
  const file = files.find((path) => existsSync(path));
  if (!file) throw new Error(`${route} has no ${name}`);
  return file;
}

function partsOf(route: string, url: URL) {
  const parts = url.pathname.split('/');
  const named = route.split('/').flatMap((part, at) => (part.startsWith('[') ? [[part.slice(1, -1), parts[at]!]] : []));
  return {
    params: Promise.resolve(Object.fromEntries(named) as Record<string, string>),
    searchParams: Promise.resolve(Object.fromEntries(url.searchParams)),
  };
}

async function answerOf({ route, kind, address }: Route): Promise<'shown' | 'missing' | 'elsewhere'> {
  const url = new URL(address(world), 'http://localhost');
  const props = partsOf(route, url);
  try {
    if (kind === 'page') {
      const { default: page } = (await import(fileOf(route, 'page.tsx'))) as { default: Page };
      await page(props);
      return 'shown';
    }
    const { GET } = (await import(fileOf(route, 'route.ts'))) as { GET: Handler };
    const { status } = await GET(new Request(url), props);
    return status === 404 ? 'missing' : status < 300 ? 'shown' : 'elsewhere';
  } catch (error) {
    const { digest = '' } = error as { digest?: string };
    if (digest.startsWith(`NEXT_REDIRECT;replace;${paths.missing}`)) return 'missing';
    if (digest.startsWith('NEXT_REDIRECT')) return 'elsewhere';
    throw error;
  }
}

describe('a role that no line of the table names', () => {
  it('stands in the database, and can do nothing [ORANG-36]', () => {
    const { actor } = actingAs(served.db, WATCHER, WORLD_DAY);
    expect(actor.grants.map(({ role, unitPath }) => [role, unitPath])).toEqual([
      ['watcher', null],
      ['watcher', `${castUnits.city.id}/`],
    ]);
    expect(CAPABILITIES.filter((capability) => has(actor, capability))).toEqual([]);
  });

  it('has nothing on the home page by it [ORANG-36]', () => {
    const { office, progress } = inboxOf(actingAs(served.db, WATCHER, WORLD_DAY));
    expect([office, progress]).toEqual([[], undefined]);
  });

  it.each(ROUTES.map((route) => [route.route, route] as const))(
    'opens nothing by it: %s [ORANG-36]',
    async (_, route) => {
      expect(await answerOf(route)).toBe(route.answers.stranger);
    },
  );
});
