import { isAnswer, strangersIn, WAYS, type Way, withQuery } from '@/tests/matrix/asking';
import { cookieOf, MORE_STATES, ROUTES, type Route } from '@/tests/matrix/routes';
import { type Viewer, viewers } from '@/tests/matrix/viewers';
import { type Answer, type Asked, ask } from '../client';
import type { Field, Row } from '../field';
import { each } from '../pace';

const AT_ONCE = 4;

/** Parts of a page that Next sends before it runs the page itself. They must reveal nothing. */
const PARTS: readonly Way[] = [
  { name: 'prefetched fragment', headers: { rsc: '1', 'next-router-prefetch': '1' }, suffix: '_rsc=y' },
  { name: 'tree of segments', headers: { rsc: '1', 'next-router-segment-prefetch': '/_tree' }, suffix: '_rsc=z' },
];

/** Requests that try to bypass the sign-in check. */
const DETOURS: readonly Way[] = [
  { name: 'subrequest', headers: { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware' } },
  { name: 'other address in a header', headers: { 'x-capaian-url': '/login', 'x-original-url': '/login' } },
  { name: 'other host', headers: { 'x-forwarded-host': 'situs-lain.example', forwarded: 'host=situs-lain.example' } },
  { name: 'method in a header', headers: { 'x-http-method-override': 'POST' } },
];

type Cell = { route: Pick<Route, 'address' | 'answers'> & { name: string }; viewer: Viewer; way: Way };

/**
 * Requests every route as every viewer in every way. Each viewer must get the answer of the matrix, without a name or number of a person
 * whom the viewer may not see. Further states of pages, and the parts that Next sends first, are checked only for such names and numbers
 * and for server errors.
 */
export const authorisation: Row = {
  name: 'authorisation',
  attack: async (field, tally) => {
    const target = await field.serve();
    const table = ROUTES.map((route) => ({ ...route, name: route.route }));
    const cells = cellsOf(table, [...WAYS, ...DETOURS]);
    await each(cells, AT_ONCE, async (cell) => {
      const { route, viewer, way } = cell;
      const answer = await ask(target.origin, asked(cell, field));
      tally.count(faultIn(answer, route.answers[viewer], viewer, `${route.name} as ${way.name} for ${viewer}`));
    });
    const states = MORE_STATES.map((state) => ({ ...state, name: state.address(field.world) }));
    await each([...cellsOf(table, PARTS), ...cellsOf(states, WAYS)], AT_ONCE, async (cell) => {
      const { route, viewer, way } = cell;
      const answer = await ask(target.origin, asked(cell, field));
      tally.count(leakIn(answer, viewer, `${route.name} as ${way.name} for ${viewer}`));
    });
  },
};

function cellsOf(routes: readonly Cell['route'][], ways: readonly Way[]): Cell[] {
  return routes.flatMap((route) => viewers.flatMap((viewer) => ways.map((way) => ({ route, viewer, way }))));
}

function asked({ route, viewer, way }: Cell, { world }: Field): Asked {
  const { method, headers, suffix } = way;
  return { path: withQuery(route.address(world), suffix), method, headers, session: cookieOf(world, viewer) };
}

function faultIn(answer: Answer, expected: Route['answers'][Viewer], viewer: Viewer, cell: string): string | undefined {
  if (!isAnswer(answer, expected)) return `${cell}: ${answer.status}, expected ${expected}`;
  return leakIn(answer, viewer, cell);
}

function leakIn({ status, body }: Answer, viewer: Viewer, cell: string): string | undefined {
  if (status >= 500) return `${cell}: ${status}`;
  const [stranger] = strangersIn(body, viewer);
  return stranger && `${cell} tells of ${stranger}`;
}
