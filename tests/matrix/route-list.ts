import { globSync } from 'node:fs';

/** Every address pattern that the application answers, for example `/skp/[skpId]/edit`. It is read from the folders of `app/`. */
export function listRoutes(): { pages: string[]; handlers: string[] } {
  return { pages: patterns('page.tsx'), handlers: patterns('route.ts') };
}

function patterns(file: string): string[] {
  return globSync(`app/**/${file}`)
    .map((path) => path.split('/').slice(1, -1))
    .map((parts) => `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`)
    .sort();
}
