import { describe, expect, it } from 'vitest';
import { listRoutes } from './route-list';
import { ELSEWHERE, ROUTES } from './routes';

describe('the matrix of routes', () => {
  it('has a row for every address that the application answers, and for no other', () => {
    const { pages, handlers } = listRoutes();
    const known = [...ROUTES.map(({ route }) => route), ...Object.keys(ELSEWHERE)];
    expect(known.sort()).toEqual([...pages, ...handlers].sort());
  });
});
