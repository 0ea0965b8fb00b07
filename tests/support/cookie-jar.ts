/** The cookies of one browser as `next/headers` gives them: what an answer sets is there at the next request. */
export class CookieJar {
  private readonly held = new Map<string, string>();

  get(name: string): { value: string } | undefined {
    const value = this.held.get(name);
    return value === undefined ? undefined : { value };
  }

  set(name: string, value: string): void {
    this.held.set(name, value);
  }

  delete(cookie: string | { name: string }): void {
    this.held.delete(typeof cookie === 'string' ? cookie : cookie.name);
  }

  clear(): void {
    this.held.clear();
  }
}
