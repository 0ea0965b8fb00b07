import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './files.mjs';
import { faultsOf } from './manners.mjs';
import { filesWithoutRoom } from './rooms.mjs';

const CODE = /\.(?:[cm]?[jt]s|tsx)$/;

/** One sentence for each fault: a file in a wrong place, or code that breaks a rule. */
export function findStructureFaults(root) {
  const files = projectFiles(root);
  if (!files.some((file) => CODE.test(file))) return ['No code was found, so nothing was checked.'];
  const faults = files
    .filter((file) => CODE.test(file))
    .flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8')));
  return [...filesWithoutRoom(files), ...faults];
}
