import { CookieJar } from './cookie-jar';

type Request = { headers: Headers; jar: CookieJar; remade: string[] };

/** The request that actions and pages answer in tests: `next/headers` and `next/cache` lead here (tests/vitest.config.ts). */
export const request: Request = { headers: new Headers(), jar: new CookieJar(), remade: [] };

/** A new request of a new browser, of which nothing is known yet; each test file begins with one. */
export function newRequest(): void {
  request.headers = new Headers();
  request.jar = new CookieJar();
  request.remade = [];
}

/** Stands for `next/headers`. */
export const headers = async (): Promise<Headers> => request.headers;
export const cookies = async (): Promise<CookieJar> => request.jar;

/** Stands for `next/cache`. */
export function revalidatePath(path: string): void {
  request.remade.push(path);
}
