import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { numberOfSocket } from './socket-of-service.mjs';

const END_WITH_PARENT = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url));
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const GRACE = 30_000;
const HANDED_ON = 4;

/**
 * Starts a Node program as a child. Stop signals to this process are passed on as SIGTERM. The child may then finish its work, but is
 * killed after 30 seconds. It also gets SIGTERM when this process ends.
 */
export function attach(node, args, { env = process.env, stdio = ['inherit', 'inherit', 'inherit'] } = {}) {
  const socket = handedOn();
  const child = spawn(node, ['--import', END_WITH_PARENT, ...args], {
    env: { ...env, ...socket.env },
    stdio: [...stdio, 'ipc', ...socket.stdio],
  });
  let asked = false;
  const stop = () => {
    if (asked) return;
    asked = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const watch = watchNpm(stop);

  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, asked, error }));
    child.on('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      clearInterval(watch);
      resolve({ code: code ?? 1, asked });
    });
  });
  return { child, stop, ended };
}

/**
 * The socket from the service manager (systemd), passed on as file descriptor 4: after the three standard streams and the message channel.
 */
function handedOn() {
  const number = numberOfSocket();
  return number === undefined ? { stdio: [] } : { stdio: [number], env: { CAPAIAN_SOCKET: String(HANDED_ON) } };
}

/**
 * Calls `stop` after npm was stopped. npm passes SIGTERM to `sh`, but dash does not pass it on. So the only sign is that this process has
 * another parent. Does nothing if npm did not start this process.
 */
function watchNpm(stop) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
