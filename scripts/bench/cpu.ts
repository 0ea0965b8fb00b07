import { readdirSync, readFileSync } from 'node:fs';

/** The unit in which Linux counts CPU time: a hundredth of a second. */
const TICK_MS = 10;

/** The CPU time that one process has used, and the memory that it uses at this moment. */
export type ProcessFigure = { pid: number; name: string; cpuMs: number; residentMb: number };
type Stat = { pid: number; parent: number; cpuMs: number; residentKb: number };

/**
 * The milliseconds of CPU time (user and system) of a process and all its descendants. Descendants that have ended are not counted. Only on
 * Linux.
 */
export function cpuOfTree(root: number): number {
  return tree(root).reduce((sum, stat) => sum + stat.cpuMs, 0);
}

export function residentMbOfTree(root: number): number {
  return tree(root).reduce((sum, stat) => sum + stat.residentKb, 0) / 1024;
}

/** Each process of a tree. Its name is the script that it runs or, if it runs none of ours, its program. */
export function processesOfTree(root: number): ProcessFigure[] {
  return tree(root).map(({ pid, cpuMs, residentKb }) => ({
    pid,
    cpuMs,
    residentMb: residentKb / 1024,
    name: nameOf(pid),
  }));
}

function nameOf(pid: number): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return words.find((word) => /(?:scripts|\.next)\/[\w-]+\.(?:mjs|ts)$/.test(word))?.replace(/^.*\//, '') ?? words[0]!;
}

function tree(root: number): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)));
  const members = new Set([root]);
  for (let grown = true; grown; ) {
    const before = members.size;
    for (const stat of all) if (members.has(stat.parent)) members.add(stat.pid);
    grown = members.size > before;
  }
  return all.filter((stat) => members.has(stat.pid));
}

function statOf(pid: number): Stat[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system, pages] = [1, 11, 12, 21].map((i) => Number(fields[i]));
    return [{ pid, parent: parent!, cpuMs: (user! + system!) * TICK_MS, residentKb: pages! * 4 }];
  } catch {
    return []; // the process has ended in the meantime
  }
}
