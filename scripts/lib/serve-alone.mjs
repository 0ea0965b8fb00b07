import { probeHost } from './address.mjs';
import { startApplication } from './application.mjs';
import { KEEPER } from './bundle.mjs';
import { keepKeeper } from './keeper-process.mjs';
import { stopKeepAlive } from './listener.mjs';
import { writeFolderWord } from './server-family.mjs';

/** Runs the development server: one process that serves everything and compiles each page when it is requested. */
export async function serveAlone({ folder, host, port }) {
  // The address from which Next requests the page after a form. Without it, Next would use the host that the client named.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${probeHost(host)}:${port}`;
  const { server, application } = await startApplication({ developing: true, host, port });
  server.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  server.listen(port, host);
  const env = { ...process.env, DATA_DIR: folder, CAPAIAN_WORD: writeFolderWord(folder) };
  const keeper = keepKeeper({ env, program: ['--import', 'tsx', KEEPER] });
  const stop = () => {
    const rested = keeper.stop();
    server.close(async () => {
      await rested;
      await application.close();
      process.exit(0);
    });
    stopKeepAlive(server);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}
