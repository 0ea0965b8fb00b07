// `npm run sbom`: writes the list of parts (CycloneDX): every package that is installed on any platform, with its digest and licence.
// Packages that only build and test, and optional dependencies, are marked `optional`. The same lock file gives the same list.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/sbom.cdx.json';
const npm = process.env.npm_execpath;
const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const [program, args] = npm ? [process.execPath, [npm, ...words]] : ['npm', words];
const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
// The serial number, the time, the version of npm and the name of the folder are left out. They would differ each time and say nothing
// about the packages.
const { serialNumber: _, ...bom } = JSON.parse(stdout);
const { timestamp: __, tools: ___, component, ...metadata } = bom.metadata;
const whole = { ...bom, metadata: { ...metadata, component: { ...component, name } } };
writeFileSync(FILE, `${onLines(whole)}\n`);
console.log(`${FILE}: ${whole.components.length} parts`);

/** The list with one package on each line, so that a diff shows which package changed. */
function onLines({ components, dependencies, ...rest }) {
  const list = (parts) => `[\n${parts.map((part) => JSON.stringify(part)).join(',\n')}\n]`;
  return `${JSON.stringify(rest).slice(0, -1)},\n"components":${list(components)},\n"dependencies":${list(dependencies)}}`;
}
