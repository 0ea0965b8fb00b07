import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FILE_GROUPS } from './rooms.mjs';

const REASONED = new URL('reasoned.json', import.meta.url);
const nameOf = ({ file, id }) => `${file} ${id}`;
const roomOf = ({ file }) => Object.keys(FILE_GROUPS).find((room) => FILE_GROUPS[room].includes(file));

/** The results of all faults. The results of a sample are saved during the run, so that it can be continued. */
export class Record {
  #file;
  #header;
  #outcomes = new Map();
  #reasoned = new Map(JSON.parse(readFileSync(REASONED, 'utf8')).map((one) => [nameOf(one), one]));

  constructor(file) {
    this.#file = file;
    if (!file || !existsSync(file)) return;
    const [header, ...lines] = readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
    this.#header = header;
    for (const line of lines) this.#outcomes.set(nameOf(line), line);
  }

  get isBegun() {
    return this.#header !== undefined;
  }

  begin(header) {
    this.#header = header;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(header)}\n`);
  }

  /** The faults of the sample that were not planted yet, at their current places. A fault whose line was rewritten is left out. */
  waiting(allFaults) {
    const drawn = Object.values(this.#header.drawn).flat();
    const open = drawn.filter((fault) => !this.#outcomes.has(nameOf(fault)));
    const now = new Map(allFaults([...new Set(open.map(({ file }) => file))]).map((one) => [nameOf(one), one]));
    const found = open.filter((fault) => now.has(nameOf(fault))).map((fault) => now.get(nameOf(fault)));
    // The groups of files take turns, so that a run that was stopped has results of each.
    const places = new Map();
    const turn = (fault) => places.set(roomOf(fault), (places.get(roomOf(fault)) ?? 0) + 1).get(roomOf(fault));
    return found
      .map((fault) => ({ fault, at: turn(fault) }))
      .sort((a, b) => a.at - b.at)
      .map(({ fault }) => fault);
  }

  forgetSurvivors() {
    for (const [name, { killedBy }] of this.#outcomes) {
      if (killedBy === null && !this.#reasoned.has(name)) this.#outcomes.delete(name);
    }
  }

  note({ file, id, kind, line, text, before, after }, killedBy) {
    const outcome = { file, id, kind, line, text, before, after, killedBy };
    this.#outcomes.set(nameOf(outcome), outcome);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(outcome)}\n`);
    if (killedBy === null && !this.#reasoned.has(nameOf(outcome))) console.log(told(outcome));
  }

  /**
   * Prints the outcome for each group of files. Returns the exit code: 1 if a fault was found by no test and has no reason in
   * reasoned.json.
   */
  close() {
    const outcomes = [...this.#outcomes.values()];
    for (const room of Object.keys(FILE_GROUPS)) {
      const here = outcomes.filter((outcome) => roomOf(outcome) === room);
      const noticed = here.filter(({ killedBy }) => killedBy !== null).length;
      const reasoned = here.filter((one) => one.killedBy === null && this.#reasoned.has(nameOf(one))).length;
      const share = here.length > reasoned ? Math.round((100 * noticed) / (here.length - reasoned)) : 100;
      if (here.length > 0)
        console.log(`${room}: ${noticed} of ${here.length} noticed, ${reasoned} reasoned (${share} %)`);
    }
    return outcomes.every((one) => one.killedBy !== null || this.#reasoned.has(nameOf(one))) ? 0 : 1;
  }
}

function told({ file, line, kind, text, before, after, id }) {
  const shown = (words) => JSON.stringify(words.length > 70 ? `${words.slice(0, 70)}…` : words);
  return `${file}:${line} ${kind} (${id})\n    ${text.split('\n')[0]}\n    ${shown(before)} → ${shown(after)}`;
}
