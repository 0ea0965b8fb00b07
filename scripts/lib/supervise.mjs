import { learnFault, noteFault, recentFaults } from '../../lib/web/faults.ts';
import { joinSiblings } from '../../lib/web/siblings.ts';
import { withCodeCache } from './code-cache.mjs';
import { connections } from './connections.mjs';
import { watchFaults } from './fault-watch.mjs';
import { keepKeeper } from './keeper-process.mjs';
import { writeFolderWord } from './server-family.mjs';
import { servingProcesses } from './serving-processes.mjs';
import { socketOfService } from './socket-of-service.mjs';

/** How long waiting connections are still given to processes when the server is asked to stop. */
const HANDED_OVER_WITHIN_MS = 3000;

/** Serves a folder that this process has locked, with `count` processes, until it is asked to stop. */
export async function supervise({ folder, host, port, count }) {
  // An error in this process must not end the serving processes.
  watchFaults();
  const line = connections();
  const said = new Set();
  /** The serving processes that have received all faults so far. Each of them also gets every further fault. */
  const informed = new Set();
  const heard = {
    fault: (child, { noted }) => {
      learnFault(noted);
      tellAll({ do: 'fault', noted }, child);
    },
    sentence: (_, { words }) => {
      if (!said.has(words)) console.warn(words);
      said.add(words);
    },
    taken: line.hear,
    closed: line.hear,
  };
  const env = withCodeCache({ ...process.env, DATA_DIR: folder, CAPAIAN_WORD: writeFolderWord(folder) });
  let keeper;
  const serving = servingProcesses({
    count,
    env,
    onReady: (child) => {
      for (const noted of recentFaults()) child.send({ do: 'fault', noted }, () => {});
      informed.add(child);
      line.join(child);
    },
    onEnded: (child, how) => {
      line.leave(child);
      informed.delete(child);
      noteFault(new ProcessEnded(how), 'server');
    },
    onMessage: (child, told) => heard[told.is]?.(child, told),
    onHopeless: () => {
      console.error(
        'No process of the server stays alive: see above. (Tidak ada proses server yang bertahan; sebabnya di atas.)',
      );
      stop(1);
    },
  });
  joinSiblings(({ is, noted }) => is === 'fault' && tellAll({ do: 'fault', noted }));

  function tellAll(order, but) {
    for (const child of informed) if (child !== but && child.connected) child.send(order, () => {});
  }

  let isStopping = false;
  async function stop(code) {
    if (isStopping) return;
    isStopping = true;
    const rested = keeper?.stop();
    await line.close(HANDED_OVER_WITHIN_MS);
    await serving.stop(() => rested);
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
  line.server.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  // The port is opened before the folder is prepared. Connections wait until a process is ready.
  line.server.listen(socketOfService() ?? { port, host });
  const isBegun = await serving.begin();
  if (isStopping) return;
  if (!isBegun) process.exit(1);
  keeper = keepKeeper({ env, onMessage: (child, told) => heard[told.is]?.(child, told) });
}

/** The error that is logged when a serving process ends without a stop request. */
class ProcessEnded extends Error {
  name = 'ProcessEnded';

  constructor(how) {
    super();
    this.code = how.replaceAll(' ', '_');
  }
}
