import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Stop } from './stop.mjs';

const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * The address that users open (CAPAIAN_URL), without its final slash; undefined if it is not set. Throws a Stop if it has a path or is no
 * http address. Slips and the set-up text print it.
 */
function givenUrl() {
  const given = process.env.CAPAIAN_URL;
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  throw new Stop(
    `CAPAIAN_URL must be an address like https://skp.kota.example, and is "${given}".`,
    `CAPAIAN_URL harus berupa alamat seperti https://skp.kota.example, bukan "${given}".`,
  );
}

/**
 * Where to listen, and the addresses of this server. By default, only this machine can open the server (`isPrivate`); HOST opens it to the
 * network.
 */
export function address() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(
      `PORT must be a number from 1 to 65535, and is "${process.env.PORT}".`,
      `PORT harus berupa angka 1 sampai 65535, bukan "${process.env.PORT}".`,
    );
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

/**
 * Throws a Stop if this process cannot listen at the port. This is checked before the long steps, so that nobody waits for a build in vain.
 */
export async function assertPortIsFree({ host, port }, command = 'npm start') {
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code) throw new Stop(...refusal(code, host, port, command));
}

function refusal(code, host, port, command) {
  if (code === 'EADDRINUSE') {
    const other = withSettings(command, port < 65_535 ? port + 1 : port - 1);
    return [
      `Port ${port} is already in use. Stop the program that uses it, or choose another port: ${other}`,
      `Port ${port} sudah dipakai. Hentikan program yang memakainya, atau pilih port lain: ${other}`,
    ];
  }
  if (code === 'EACCES') {
    return [
      `This user may not open port ${port}. Choose one above 1023, for example PORT=3000, and put a web server in front of it.`,
      `Pengguna ini tidak boleh membuka port ${port}. Pilih port di atas 1023, misalnya PORT=3000, dengan server web di depannya.`,
    ];
  }
  return [
    `HOST=${host} is not an address of this machine (${code}). Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`,
    `HOST=${host} bukan alamat mesin ini (${code}). Pakai 127.0.0.1 untuk mesin ini saja, atau 0.0.0.0 untuk jaringan.`,
  ];
}

const SETTINGS = ['HOST', 'DATA_DIR', 'CAPAIAN_URL'];

/** The command to type for another port, with all other current settings. */
function withSettings(command, port) {
  const settings = SETTINGS.flatMap((name) => (process.env[name] ? [`${name}=${quoted(process.env[name])}`] : []));
  return [`PORT=${port}`, ...settings, command].join(' ');
}

function quoted(value) {
  return /^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** The host name by which this machine reaches a server that listens on `host`. */
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
