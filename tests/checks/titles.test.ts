import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** `PageFrame` makes the title of a page from its heading. A page's own title would replace it, without the name of the application. */
it('no page inside the workspace sets a title besides that of its frame', () => {
  const pages = globSync('app/(workspace)/**/page.tsx');
  expect(pages.length).toBeGreaterThan(50);
  expect(
    pages.filter((page) =>
      /export (?:const metadata|async function generateMetadata)/.test(readFileSync(page, 'utf8')),
    ),
  ).toEqual([]);
});
