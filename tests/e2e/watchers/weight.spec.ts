import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type HTMLElement, parse } from 'node-html-parser';
import { shownPages } from '../../matrix/routes';
import type { PlantedWorld } from '../../support/world';
import { fetchPage } from '../support/fetch-page';
import type { Server } from '../support/server';
import { servedWorld } from '../support/world';

const KILOBYTE = 1024;
const MARKUP_LIMIT = 14 * KILOBYTE;
const SCRIPT_LIMIT = 150 * KILOBYTE;
/** Beyond the sign-in page, which has little more than React and Next. */
const SCRIPT_MORE_LIMIT = 12 * KILOBYTE;
const GZIP = { 'accept-encoding': 'gzip' };

let server: Server;
let world: PlantedWorld;
test.beforeAll(async () => {
  ({ server, world } = await servedWorld());
});
test.afterAll(() => server.stopAndForget());

async function sizeOf(path: string): Promise<number> {
  return (await fetchPage(server.origin, path, { headers: GZIP })).wireBytes;
}

test('every page weighs little', async () => {
  const heavy: string[] = [];
  const least = await scriptOf(parse((await fetchPage(server.origin, '/login')).body));
  for (const { address, cookie } of shownPages(world)) {
    const html = (await fetchPage(server.origin, address, { cookie })).body;
    const document = parse(html);
    const styles = document.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href')!);
    // As a reverse proxy sends it; Next's own compression flushes with every piece and so weighs half as much again.
    const markup = gzipSync(html).length + (await sum(styles));
    const script = await scriptOf(document);
    if (markup > MARKUP_LIMIT) heavy.push(`${address}: HTML and CSS ${markup} bytes`);
    if (script > SCRIPT_LIMIT || script > least + SCRIPT_MORE_LIMIT)
      heavy.push(`${address}: JavaScript ${script} bytes, ${script - least} more than the sign-in page`);
  }
  expect(heavy).toEqual([]);
});

function scriptOf(document: HTMLElement): Promise<number> {
  const scripts = document.querySelectorAll('script[src]:not([nomodule])');
  return sum([...new Set(scripts.map((script) => script.getAttribute('src')!))]);
}

async function sum(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(sizeOf));
  return sizes.reduce((total, size) => total + size, 0);
}
