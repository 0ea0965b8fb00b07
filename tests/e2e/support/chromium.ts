import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** The browser that the launcher found or installed, else the system's; undefined lets Playwright use its own. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || PLACES.find((path) => existsSync(path));
}
