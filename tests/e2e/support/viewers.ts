import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** One browser tab for each session, opened at its first use. A new browser context for every page would take longer than the page. */
export function tabsOf(browser: Browser, origin: string, options: BrowserContextOptions) {
  const tabs = new Map<string | undefined, Page>();
  return async (cookie: string | undefined): Promise<Page> => {
    const known = tabs.get(cookie);
    if (known) return known;
    const context = await browser.newContext(options);
    if (cookie) await context.addCookies([{ name: 'capaian-session', value: cookie, url: origin }]);
    const page = await context.newPage();
    tabs.set(cookie, page);
    return page;
  };
}
