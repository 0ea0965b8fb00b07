import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Route = { page: string; regex: string };
type Pattern = { page: string; matches: RegExp };

let patterns: readonly Pattern[] | undefined;

/** The route behind an address, as its folders are named: `/skp/[skpId]`. The address itself holds ids and search words. */
export function routeOf(url: string): string | undefined {
  const [path = ''] = url.split(/[?#]/);
  patterns ??= readPatterns();
  return patterns.find(({ matches }) => matches.test(path))?.page;
}

/** From the build; without one (development, tests) there are no patterns. */
function readPatterns(): Pattern[] {
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'routes-manifest.json');
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Route[]>;
    return [...staticRoutes!, ...dynamicRoutes!].map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  } catch {
    return [];
  }
}
