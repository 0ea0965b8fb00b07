import { paths } from './paths';

const HERE = 'http://capaian.invalid';
const NEVER: readonly string[] = [paths.signIn, paths.signOut];

/** Where to go on after sign-in: the page that was asked for if it is one of ours, else the home page. */
export function returnPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return paths.home;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const isOurs = origin === HERE && !pathname.startsWith('//') && !NEVER.includes(pathname);
  return isOurs ? `${pathname}${search}${hash}` : paths.home;
}
