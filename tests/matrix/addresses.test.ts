import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { checkInPaths } from '@/lib/check-ins/paths';
import { menuPaths } from '@/lib/kernel/menu-paths';
import { matrixPaths } from '@/lib/matrices/paths';
import { peoplePaths } from '@/lib/people/paths';
import { planningPaths } from '@/lib/planning/paths';
import { skpPaths } from '@/lib/skp/paths';
import { templatePaths } from '@/lib/templates/paths';
import { paths } from '@/lib/web/paths';
import { listRoutes } from './route-list';

type Maker = (...words: unknown[]) => string;
type Made = { name: string; make: Maker };

/** Every address in the path objects with its name (`skpPaths.show`) and the function that makes it. A fixed address needs no arguments. */
function all(tree: object, name: string[] = []): Made[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = [...name, key];
    if (typeof value === 'string') return [{ name: here.join('.'), make: () => value }];
    return typeof value === 'function' ? [{ name: here.join('.'), make: value as Maker }] : all(value, here);
  });
}

const { pages, handlers } = listRoutes();
const patterns = [...pages, ...handlers].map(
  (route) => new RegExp(`^${route.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}/?$`),
);
const isAnswered = (address: string) => patterns.some((pattern) => pattern.test(address.split(/[?#]/)[0] || '/'));

const MODULES = globSync('lib/*/paths.ts').map((file) => import(resolve(file)));
const MADE = (await Promise.all(MODULES)).flatMap((module) => all(module));
/** The name of an address that intentionally leads to no page. */
const NOWHERE = 'paths.missing';
/** Arguments from which addresses are made. Each must be found in the address. */
const WORDS = ['kata-1', 'kata-2', 'kata-3', 'kata-4', '5'];
const ASKED = { siklus: 'kata-1', cari: 'dua kata' };
/** Addresses that are made from an object of filters. Those of `WITH_FILTERS` are made from a word and filters; all others from words. */
const BY_FILTERS =
  /^(goalPaths\.search|teamPaths\.search|templatePaths\.search(Bank|Sets)|planningPaths\.(units|search|alignment))$/;
const WITH_FILTERS = /^(skpPaths\.reviewIn|appraisalPaths\.inPeriod)$/;
function partsOf({ make, name }: Made): unknown[] {
  if (BY_FILTERS.test(name)) return [ASKED];
  return WITH_FILTERS.test(name) ? [WORDS[0], ASKED] : WORDS.slice(0, make.length);
}

describe('every address that the application writes', () => {
  it.each(MADE.filter(({ name }) => name !== NOWHERE).map((made) => [made.name, made] as const))(
    'leads to a page and holds its parts: %s',
    (_, made) => {
      const parts = partsOf(made);
      const address = made.make(...parts);
      expect(isAnswered(address), address).toBe(true);
      for (const part of parts) if (typeof part === 'string') expect(address).toContain(part);
      expect(address).not.toMatch(/undefined|\[object|false|[?&]$/);
    },
  );

  it('has no page for the missing address', () => {
    expect(isAnswered(paths.missing)).toBe(false);
  });

  it.each([
    [skpPaths.copy('a', 'b'), '/skp/a/copy?dari=b', skpPaths.copy('a'), '/skp/a/copy'],
    [skpPaths.manual('a', 'b'), '/skp/a/manual?indikator=b', skpPaths.manual('a'), '/skp/a/manual'],
    [skpPaths.thread('a', 'b', 7), '/skp/a/dialogue/b?sebelum=7', skpPaths.thread('a', 'b'), '/skp/a/dialogue/b'],
    [skpPaths.print('a', 2), '/skp/a/print?versi=2', skpPaths.print('a'), '/skp/a/print'],
    [skpPaths.pdf('a', 2), '/skp/a/pdf?versi=2', skpPaths.pdf('a'), '/skp/a/pdf'],
    [
      peoplePaths.slipsOfRun('a', 'b'),
      '/people/slips/a/print?unit=b',
      peoplePaths.slipsOfRun('a', null),
      '/people/slips/a/print',
    ],
    [
      planningPaths.alignmentOfResult('a', 'b'),
      '/planning/alignment/results/a?setelah=b',
      planningPaths.alignmentOfResult('a'),
      '/planning/alignment/results/a',
    ],
    [
      matrixPaths.cell('m', 'k', 'p', 'd', 1),
      '/matrices/m/cell?kolom=k&pegawai=p&dari=d&peran=1',
      matrixPaths.cell('m', 'k', 'p'),
      '/matrices/m/cell?kolom=k&pegawai=p',
    ],
    [paths.disturbance('9'), '/gangguan?nomor=9', paths.disturbance(), '/gangguan'],
    [
      skpPaths.reviewIn('a', { halaman: '2' }),
      '/skp/review?siklus=a&halaman=2',
      skpPaths.reviewIn('a'),
      '/skp/review?siklus=a',
    ],
    [
      checkInPaths.inCycle('a', { periode: '2' }),
      '/check-ins?tahun=a&periode=2',
      checkInPaths.inCycle('a'),
      '/check-ins?tahun=a',
    ],
    [
      appraisalPaths.inPeriod('a', { setelah: '2' }),
      '/appraisals?period=a&setelah=2',
      appraisalPaths.inPeriod('a'),
      '/appraisals?period=a',
    ],
    [
      templatePaths.give('a', { cari: 'b c' }),
      '/templates/sets/a/give?cari=b+c',
      templatePaths.give('a'),
      '/templates/sets/a/give',
    ],
  ])('has a query only if there are parameters: %s', (withMore, asked, without, plain) => {
    expect([withMore, without]).toEqual([asked, plain]);
  });
});

it('every address of the menu is one of the application', () => {
  const known = new Set(MADE.filter(({ make }) => make.length === 0).map(({ make }) => make()));
  for (const address of Object.values(menuPaths)) {
    expect(isAnswered(address), address).toBe(true);
    expect(known).toContain(address);
  }
});
