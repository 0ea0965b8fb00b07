import { paths } from './paths';

const HERE = 'http://capaian.invalid';
const NEVER: readonly string[] = [paths.signIn, paths.signOut];

/** Whether an address leads to exactly this path, after parts such as `/a/..` are resolved. */
export function isAt(url: string, path: string): boolean {
  return URL.canParse(url, HERE) && new URL(url, HERE).pathname === path;
}

/**
 * The address after sign-in: the requested page. The home page if no page of this site was requested, or if the page is the sign-in or
 * sign-out page.
 */
export function returnPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return paths.home;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const isOurs = origin === HERE && !pathname.startsWith('//') && !NEVER.includes(pathname);
  return isOurs ? `${pathname}${search}${hash}` : paths.home;
}
