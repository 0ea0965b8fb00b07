import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFree } from './licences.mjs';

const LIBRARIES = 'docs/decisions/0006-libraries.md';
const SBOM = 'docs/sbom.cdx.json';
/**
 * Packages whose manifest names no licence, with the licence that their LICENSE file contains. The version is included, so that the file of
 * another version must be read again.
 */
const READ_BY_US = { 'png-js@2.0.0': 'MIT' };
const PINNED = /^(?:\d+\.\d+\.\d+(?:-[\w.]+)?|file:scripts\/absent\/[\w-]+)$/;
const REGISTRY = 'https://registry.npmjs.org/';

/**
 * One sentence for each fault of a package: no exact version, no sha512 digest, another source than the npm registry, no allowed licence, a
 * script at its installation that is not permitted, no reason, or no entry in the list of parts. Reads the lock file, which covers all
 * platforms.
 */
export function findPackageFaults(root) {
  const manifest = read(root, 'package.json');
  const { packages = {} } = read(root, 'package-lock.json');
  const locked = Object.entries(packages)
    .filter(([place, { link }]) => place !== '' && !link)
    .map(([place, entry]) => ({ ...entry, place, name: entry.name ?? nameOf(place) }));
  if (locked.length === 0) return ['package-lock.json names no package, so nothing was checked.'];
  return [
    ...locked.flatMap((entry) => [...unlicensed(entry), ...unsealed(entry), ...running(entry, manifest)]),
    ...locked.flatMap((entry) => differing(root, entry)),
    ...unpinned(manifest),
    ...unexplained(root, manifest),
    ...unlisted(root, locked),
  ];
}

function read(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function nameOf(place) {
  return place.split('node_modules/').at(-1);
}

function unlicensed({ name, version, license, dev }) {
  const said = license ?? READ_BY_US[`${name}@${version}`];
  if (!said) return [`${name}@${version} names no licence`];
  return isFree(said, dev) ? [] : [`${name}@${version} has the licence ${said}, which is not on the list`];
}

/** Compares the licence of an installed package with the lock file, which npm writes from the registry. */
function differing(root, { place, name, version, license }) {
  const file = join(root, place, 'package.json');
  if (!license || !existsSync(file)) return [];
  const own = JSON.parse(readFileSync(file, 'utf8')).license;
  return own === undefined || own === license ? [] : [`${name}@${version} says ${own}, the lock says ${license}`];
}

function unsealed({ name, version, integrity, resolved = REGISTRY, inBundle, place }) {
  if (inBundle || place.startsWith('scripts/absent/')) return [];
  if (!resolved.startsWith(REGISTRY)) return [`${name}@${version} comes from ${resolved}`];
  return integrity?.startsWith('sha512-') ? [] : [`${name}@${version} has no sha512 in the lock`];
}

function running({ name, hasInstallScript }, { allowScripts = {} }) {
  return hasInstallScript && !(name in allowScripts) ? [`${name} runs a script at its installation`] : [];
}

function unpinned({ dependencies, devDependencies, optionalDependencies }) {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !PINNED.test(version))
    .map(([name, version]) => `${name} is not pinned (${version})`);
}

/** Finds direct dependencies that run in an agency and have no reason in the document about libraries. */
function unexplained(root, { dependencies, optionalDependencies }) {
  const file = join(root, LIBRARIES);
  const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Object.keys({ ...dependencies, ...optionalDependencies })
    .filter((name) => !new RegExp(`(?<![\\w@/-])${name.replaceAll('/', '\\/')}(?![\\w/-])`).test(said))
    .map((name) => `${name} has no reason in ${LIBRARIES}`);
}

/** Compares the list of parts with the lock file: both must have the same packages. */
function unlisted(root, locked) {
  const file = join(root, SBOM);
  const { components = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const listed = new Set(components.map((component) => component['bom-ref']));
  const known = new Set(locked.map(({ name, version }) => `${name}@${version}`));
  const different = [...listed, ...known].filter((part) => listed.has(part) !== known.has(part));
  if (different.length === 0) return [];
  return [`${SBOM} is not of this lock (${different.slice(0, 3).join(', ')}): npm run sbom`];
}
