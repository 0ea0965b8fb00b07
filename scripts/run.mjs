// The launcher of all commands. It starts with the Node of the machine, when packages may not be installed yet, and continues with the
// packaged Node if there is one. So imports here must not need node_modules, and the commands are loaded only afterwards. See
// docs/decisions/0007-launcher.md.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attach } from './lib/attached.mjs';
import { install } from './lib/install.mjs';
import { betterNode } from './lib/node.mjs';
import { Stop } from './lib/stop.mjs';
import { runCommand } from './lib/tell.mjs';

const USAGE = `Usage: npm run demo [-- --fresh]     a filled sample agency
       npm start                      your own agency
       node scripts/run.mjs build     install and build only, before an update
       npm test [-- --fast]           everything that is checked; -- FILE: the tests of one file or folder
       npm run backup [-- FILE]       copy the database while it runs
       npm run restore -- FILE        put a copy back (where no database is yet: FILE --new)
       npm run audit:verify           whether audit trail and papers are as they were written
       npm run admin:recover [-- NIP] a new first password for an administrator
       npm run dev                    serve from the sources, for developing
       npm run bench [-- --json FILE] what a request costs on this machine
       npm run attack [-- --only ROW] attacks a server of its own and tells what held
       npm run mutate [-- REVISION]   plant faults and name those that no test notices`;

async function run([command, ...words]) {
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  await install();
  const node = betterNode();
  if (node) return (await attach(node, [fileURLToPath(import.meta.url), command, ...words]).ended).code;
  const { COMMANDS } = await import('./lib/commands.mjs');
  if (!COMMANDS[command]) throw new Stop(USAGE);
  return COMMANDS[command](words);
}

// A closed pipe of the log must not stop the server.
process.stdout.on('error', () => {});
process.env.INIT_CWD ??= process.cwd();

await runCommand(() => run(process.argv.slice(2)));
