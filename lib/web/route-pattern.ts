import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Route = { page: string; regex: string };
type Pattern = { page: string; matches: RegExp };

let patterns: readonly Pattern[] | undefined;

/**
 * The route of an address, with the names of its folders: `/skp/[skpId]`. It can be logged; the address itself may contain ids and search
 * words. Undefined if no route matches.
 */
export function routeOf(url: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  patterns ??= readPatterns();
  return patterns.find(({ matches }) => matches.test(path))?.page;
}

/** The patterns of all routes, from the build. Without a build (development, tests) there are none. */
function readPatterns(): Pattern[] {
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'routes-manifest.json');
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Route[]>;
    return [...staticRoutes!, ...dynamicRoutes!].map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  } catch {
    return [];
  }
}
