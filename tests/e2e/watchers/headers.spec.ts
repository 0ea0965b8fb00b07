import { expect, test } from '@playwright/test';
import { shownAddresses } from '../../matrix/routes';
import type { PlantedWorld } from '../../support/world';
import { fetchPage } from '../support/fetch-page';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

test('every answer bears the security headers, with a policy that runs no script of others', async () => {
  const faults: string[] = [];
  for (const { address, cookie } of shownAddresses(world)) {
    const { headers } = await fetchPage(server.origin, address, { cookie });
    for (const fault of faultsOf(headers, Boolean(cookie))) faults.push(`${address}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

function faultsOf(headers: Record<string, string | string[] | undefined>, isPrivate: boolean): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const wanted: [boolean, string][] = [
    [policy.includes("default-src 'none'"), 'policy without default-src none'],
    [policy.includes("frame-ancestors 'none'"), 'may be framed'],
    [policy.includes("base-uri 'none'"), 'base may be moved'],
    [!/unsafe-inline|unsafe-eval|\*/.test(policy), `policy too wide: ${policy}`],
    [headers['x-content-type-options'] === 'nosniff', 'content may be sniffed'],
    [headers['referrer-policy'] === 'same-origin', 'addresses leak'],
    [headers['x-powered-by'] === undefined, 'says what it runs on'],
    [!isPrivate || /no-store/.test(String(headers['cache-control'])), 'private page may be stored'],
  ];
  return wanted.filter(([holds]) => !holds).map(([, fault]) => fault);
}
