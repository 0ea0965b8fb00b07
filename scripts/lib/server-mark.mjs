import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

const fileIn = (folder) => join(folder, 'server.pid');

/** Leaves word in the data folder that a server works on it. */
export function markServer(folder, pid, { host, port, url }) {
  writeFileSync(fileIn(folder), JSON.stringify({ pid, host, port, url }));
}

export function unmarkServer(folder) {
  rmSync(fileIn(folder), { force: true });
}

/** The server at work on this folder. After a power cut the number may belong to another program: it must also answer at its port. */
export async function serverOn(folder) {
  const mark = read(folder);
  return mark && isAlive(mark.pid) && (await answers(mark)) ? mark : undefined;
}

export async function assertNotServed(folder) {
  const server = await serverOn(folder);
  if (!server) return;
  throw new Stop(
    `Capaian already runs on ${folder} at ${server.url} (process ${server.pid}). Open that address, or stop it first.`,
    `Capaian sudah berjalan di ${server.url}. Buka alamat itu, atau hentikan dulu.`,
  );
}

function read(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function answers({ host, port }) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: host === '0.0.0.0' || host === '::' ? undefined : host });
    const conclude = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => conclude(true));
    socket.once('connect', () => conclude(true));
    socket.once('error', () => conclude(false));
  });
}
