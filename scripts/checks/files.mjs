import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = new Set(['node_modules', '.git', '.next', '.capaian', 'data', 'data-demo']);

/** Every file of the project, with `/` between folders. Files that git ignores are left out; without git, the folders in NOT_OURS. */
export function projectFiles(root) {
  return (existsSync(join(root, '.git')) && fromGit(root)) || walk(root, '');
}

function fromGit(root) {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) return undefined;
  return [...new Set(stdout.split('\0'))].filter((path) => path && existsSync(join(root, path)));
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return NOT_OURS.has(path) ? [] : walk(root, path);
    return [path];
  });
}
