// `npm run sbom`: writes every package that is installed, on any platform, with its digest and licence, as CycloneDX. Packages for building and
// testing are marked `optional`. The same lock gives the same file.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/sbom.cdx.json';
const npm = process.env.npm_execpath;
const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const [program, args] = npm ? [process.execPath, [npm, ...words]] : ['npm', words];
const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
// A number, the hour, the version of npm and the name of the folder would differ each time and tell nothing about the packages.
const { serialNumber: _, ...bom } = JSON.parse(stdout);
const { timestamp: __, tools: ___, component, ...metadata } = bom.metadata;
const whole = { ...bom, metadata: { ...metadata, component: { ...component, name } } };
writeFileSync(FILE, `${onLines(whole)}\n`);
console.log(`${FILE}: ${whole.components.length} parts`);

/** One package on each line, so that a diff shows a changed package. */
function onLines({ components, dependencies, ...rest }) {
  const list = (parts) => `[\n${parts.map((part) => JSON.stringify(part)).join(',\n')}\n]`;
  return `${JSON.stringify(rest).slice(0, -1)},\n"components":${list(components)},\n"dependencies":${list(dependencies)}}`;
}
