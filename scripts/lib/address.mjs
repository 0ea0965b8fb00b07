import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Stop } from './stop.mjs';

const EVERYWHERE = ['0.0.0.0', '::'];

/** What the staff will call it, where somebody has said so: printed on slips and in the set-up address. */
function givenUrl() {
  const given = process.env.CAPAIAN_URL;
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  throw new Stop(`CAPAIAN_URL must be an address like https://skp.kota.example, and is "${given}".`);
}

/** Where to listen and what to call it. Only this machine by default: opening it to the network is a deed of its own. */
export function address() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT must be a number from 1 to 65535, and is "${process.env.PORT}".`);
  }
  const host = process.env.HOST || '127.0.0.1';
  const local = ['127.0.0.1', '::1', 'localhost', ...EVERYWHERE].includes(host);
  return {
    host,
    port,
    url: givenUrl() ?? `http://${local ? 'localhost' : bracketed(host)}:${port}`,
    probe: `http://${probeHost(host)}:${port}`,
    neighbours: EVERYWHERE.includes(host) ? networkAddresses().map((ip) => `http://${ip}:${port}`) : [],
    isPrivate: local && !EVERYWHERE.includes(host),
  };
}

/** Tried before the long steps, so that nobody waits for a build to hear that the port was taken. */
export async function assertPortIsFree({ host, port }, command = 'npm start') {
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code) throw new Stop(refusal(code, host, port, command));
}

function refusal(code, host, port, command) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is already in use. Stop the program that uses it, or choose another port: PORT=${port + 1} ${command}`;
  }
  if (code === 'EACCES') {
    return `This user may not open port ${port}. Choose one above 1023, for example PORT=3000, and put a web server in front of it.`;
  }
  return `HOST=${host} is not an address of this machine (${code}). Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`;
}

/** The name by which this machine itself reaches what listens on `host`. */
export function probeHost(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '[::1]' : bracketed(host);
}

function bracketed(host) {
  return host.includes(':') ? `[${host}]` : host;
}

function networkAddresses() {
  return Object.values(networkInterfaces())
    .flat()
    .filter((face) => face && face.family === 'IPv4' && !face.internal)
    .map((face) => face.address);
}
