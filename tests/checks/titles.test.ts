import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The frame of a page titles it by its heading; a title beside it would win, without the name of the application. */
it('no page inside the workspace titles itself beside its frame', () => {
  const pages = globSync('app/(workspace)/**/page.tsx');
  expect(pages.length).toBeGreaterThan(50);
  expect(
    pages.filter((page) =>
      /export (?:const metadata|async function generateMetadata)/.test(readFileSync(page, 'utf8')),
    ),
  ).toEqual([]);
});
