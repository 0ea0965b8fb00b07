export type CookieAttributes = {
  secure?: boolean;
  httpOnly?: boolean;
  sameSite?: string;
  path?: string;
  domain?: string;
};
type Cookie = { value: string; attributes: CookieAttributes };

/** The cookies of one browser, with the functions of `next/headers`. A cookie that an answer sets is sent with the next request. */
export class CookieJar {
  readonly held = new Map<string, Cookie>();

  get(name: string): Cookie | undefined {
    return this.held.get(name);
  }

  set(name: string, value: string, attributes: CookieAttributes = {}): void {
    this.held.set(name, { value, attributes });
  }

  delete(cookie: string | { name: string }): void {
    this.held.delete(typeof cookie === 'string' ? cookie : cookie.name);
  }

  clear(): void {
    this.held.clear();
  }
}
