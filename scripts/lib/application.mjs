import next from 'next';
import { watchFaults } from './fault-watch.mjs';
import { lastingServer, listener } from './listener.mjs';
import { closeDatabase } from './server-end.mjs';

/**
 * Starts Next behind our listener and prepares it for the first request. If `allows(request)` is false, the connection of the request is
 * closed without an answer.
 */
export async function startApplication({ developing = false, host, port, allows = () => true }) {
  // A database error is thrown deep inside a library. Node's default of ten stack frames would not reach our code.
  Error.stackTraceLimit = 40;
  const server = lastingServer({ developing });
  const application = next({ dev: developing, hostname: host, port, httpServer: server, quiet: true });
  const answer = listener(application.getRequestHandler(), { developing });
  await application.prepare();
  server.on('request', (request, response) => {
    if (allows(request)) answer(request, response);
    else request.socket.destroy();
  });
  if (!developing) watchFaults();
  // Runs at exit, after the last writes of the application.
  process.once('exit', closeDatabase);
  return { server, application };
}
