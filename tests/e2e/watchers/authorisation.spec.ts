import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';
import { paths } from '@/lib/web/paths';
import { cookieOf, KNOWN_TO, ROUTES } from '../../matrix/routes';
import { type Answer as Expected, VIEWERS, type Viewer, viewers } from '../../matrix/viewers';
import { cast } from '../../support/cast';
import type { PlantedWorld } from '../../support/world';
import { type Answer, fetchPage } from '../support/fetch-page';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

/** The same page asked for in every way that Next answers. */
const WAYS: readonly { name: string; method?: string; headers?: Record<string, string>; suffix?: string }[] = [
  { name: 'page' },
  { name: 'fragment', headers: { rsc: '1' }, suffix: '_rsc=x' },
  { name: 'head', method: 'HEAD' },
];

for (const viewer of viewers) {
  test(`${viewer} sees what the matrix says, and no stranger's name or number`, async () => {
    const faults: string[] = [];
    for (const route of ROUTES) {
      for (const way of WAYS) {
        const address = withQuery(route.address(world), way.suffix);
        const answer = await ask(address, { ...way, cookie: cookieOf(world, viewer) });
        const expected = route.answers[viewer];
        if (!isAnswer(answer, expected))
          faults.push(`${route.route} as ${way.name}: ${answer.status}, expected ${expected}`);
        for (const name of strangersIn(answer.body, viewer))
          faults.push(`${route.route} as ${way.name} tells ${viewer} of ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });
}

/** Next first leads a fragment to the address that bears its key. */
async function ask(address: string, how: Parameters<typeof fetchPage>[2]): Promise<Answer> {
  const answer = await fetchPage(server.origin, address, how);
  return /[?&]_rsc\b/.test(answer.location) ? fetchPage(server.origin, answer.location, how) : answer;
}

function withQuery(address: string, suffix?: string): string {
  return suffix ? `${address}${address.includes('?') ? '&' : '?'}${suffix}` : address;
}

function isAnswer(answer: Answer, expected: Expected): boolean {
  const { status } = answer;
  if (expected === 'shown') return status === 200 && !leadsTo(answer, '');
  if (expected === 'missing') return status === 404 || leadsTo(answer, paths.missing);
  return leadsTo(answer, '') && !leadsTo(answer, paths.missing);
}

/** By its status, or (a fragment) by what it says. */
function leadsTo({ status, location, body }: Answer, place: string): boolean {
  if (status >= 300 && status < 400) return location.startsWith(place);
  return body.includes(`NEXT_REDIRECT;replace;${place}`);
}

function strangersIn(body: string, viewer: Viewer): string[] {
  const known = KNOWN_TO[viewer];
  if (known === 'everybody') return [];
  const text = parse(body).toString() + body;
  return Object.entries(cast)
    .filter(([key]) => key !== VIEWERS[viewer] && !known.includes(key as keyof typeof cast))
    .flatMap(([, member]) => [member.name, member.identity])
    .filter((canary): canary is string => canary !== null && text.includes(canary));
}
