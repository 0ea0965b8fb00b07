import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf, findLoops, pathOf, pathsOf } from './org-tree';

const unit = (id: string, parentId: string | null) => ({ id, parentId });

describe('the unit tree', () => {
  it('writes a path from the root down', () => {
    expect(pathOf('b', pathOf('a', null))).toBe('a/b/');
    expect(depthOf('a/b/')).toBe(2);
  });

  it.each([
    ['nobody in a tree', [unit('a', null), unit('b', 'a'), unit('c', 'b')], []],
    ['its own parent', [unit('a', 'a')], ['a']],
    [
      'two that name each other, and the units below them',
      [unit('a', 'b'), unit('b', 'a'), unit('c', 'b')],
      ['a', 'b', 'c'],
    ],
    ['a loop beside a sound tree', [unit('x', null), unit('a', 'b'), unit('b', 'a')], ['a', 'b']],
  ])('finds %s', (_what, units, looped) => {
    expect(findLoops(units)).toEqual(looped);
  });

  it('orders parents before children', () => {
    expect([...pathsOf([unit('c', 'b'), unit('b', 'a'), unit('a', null)]).entries()]).toEqual([
      ['a', 'a/'],
      ['b', 'a/b/'],
      ['c', 'a/b/c/'],
    ]);
  });

  it('gives every unit a path or finds it in a loop', () => {
    const any = fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat(9), { nil: null })), { maxLength: 10 });
    fc.assert(
      fc.property(any, (pairs) => {
        const units = [...new Map(pairs.map(([id, p]) => [id, unit(`${id}`, p === null ? null : `${p}`)])).values()];
        return pathsOf(units).size + findLoops(units).length >= units.length;
      }),
    );
  });
});
