import { paths } from './paths';

const HERE = 'http://capaian.invalid';
const NEVER: readonly string[] = [paths.signIn, paths.signOut];

/** Whether an address leads to this very page, whatever steps it takes on the way (`/a/../b`). */
export function isAt(url: string, path: string): boolean {
  return URL.canParse(url, HERE) && new URL(url, HERE).pathname === path;
}

/** Where to go after sign-in: the requested page if it is one of ours, else the home page. */
export function returnPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return paths.home;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const isOurs = origin === HERE && !pathname.startsWith('//') && !NEVER.includes(pathname);
  return isOurs ? `${pathname}${search}${hash}` : paths.home;
}
