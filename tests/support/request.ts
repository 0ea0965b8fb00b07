import { CookieJar } from './cookie-jar';

type Request = { headers: Headers; jar: CookieJar; remade: string[] };

/** The request that actions and pages answer in tests. tests/vitest.config.ts replaces `next/headers` and `next/cache` by this file. */
export const request: Request = { headers: new Headers(), jar: new CookieJar(), remade: [] };

/** Begins a new request of a new browser without cookies. Each test file begins with one. */
export function newRequest(): void {
  request.headers = new Headers();
  request.jar = new CookieJar();
  request.remade = [];
}

/** Replaces `next/headers`. */
export const headers = async (): Promise<Headers> => request.headers;
export const cookies = async (): Promise<CookieJar> => request.jar;

/** Replaces `next/cache`; the paths are noted in `request.remade`. */
export function revalidatePath(path: string): void {
  request.remade.push(path);
}
