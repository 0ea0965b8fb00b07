import { expect, test } from '@playwright/test';
import { isAnswer, strangersIn, WAYS, withQuery } from '../../matrix/asking';
import { cookieOf, ROUTES } from '../../matrix/routes';
import { viewers } from '../../matrix/viewers';
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

/** Requests a page. For a fragment, Next first redirects to an address with its key, which is then requested. */
async function ask(address: string, how: Parameters<typeof fetchPage>[2]): Promise<Answer> {
  const answer = await fetchPage(server.origin, address, how);
  return /[?&]_rsc\b/.test(answer.location) ? fetchPage(server.origin, answer.location, how) : answer;
}
