// `npm run bench [-- --json FILE] [--only WORD] [--sql] [--load]`: measures what a request costs on this machine, compared with a bare Next
// page and a bare node:http page. `--sql` only counts statements. `--load [--people N] [--minutes N]` simulates the last hour before a
// deadline. Everything happens in a temporary data folder; see docs/performance.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { databaseFile } from '@/lib/web/data-folder';
import { step } from '../lib/progress.mjs';
import { runCommand } from '../lib/tell.mjs';
import { longWorks, measureBeside } from './beside';
import { type Load, measureLoad } from './load';
import { measureAll, type Scenario } from './measure';
import { type Planted, plantAgency } from './plant';
import { machine, printResults, type Results } from './report';
import { floors, scenarios } from './scenarios';
import { type Server, serveApplication, serveBareNext, serveBareNode } from './servers';
import { type SqlFigure, traceScenario } from './statements';
import { measureWhole, wholes } from './wholes';

type Report = { detail: (text: string) => void };

const folder = mkdtempSync(join(tmpdir(), 'capaian-bench-'));
process.env.DATA_DIR = folder;
process.env.CAPAIAN_MODE = 'test';
const running: Server[] = [];
// Deletes the folder at the end, after success or failure. The servers end by themselves when this process ends.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** Measures the floors, and then the application while a thousand people (by default) work in the last hour before a deadline. */
async function underLoad(): Promise<Results> {
  const load: Load = { people: Number(word('--people') ?? 1000), minutes: Number(word('--minutes') ?? 5) };
  const planted = await step('Plant 12,000 people and their year', (report: Report) =>
    plantAgency(report.detail, { writing: load.people }),
  );
  const pages = await measured(floors(...(await startFloors())));
  await Promise.all(running.splice(0).map((server) => server.stop()));
  const server = await start(() => serveApplication(folder));
  const figure = await step(`${load.people} people for ${load.minutes} minutes`, (report: Report) =>
    measureLoad(server, planted, load, report.detail),
  );
  return { machine: machine(), pages, wholes: [], beside: [], sql: [], load: figure };
}

async function startFloors(): Promise<[Server, Server]> {
  return step('Build and start the floors', () =>
    Promise.all([start(() => serveBareNode(databaseFile())), start(() => serveBareNext(databaseFile()))]),
  );
}

async function bench(): Promise<Results> {
  const planted = await step('Plant 12,000 people and their year', (report: Report) => plantAgency(report.detail));
  const sql = await trace(planted);
  if (process.argv.includes('--sql')) return { machine: machine(), pages: [], wholes: [], beside: [], sql };
  const application = await start(() => serveApplication(folder, { processes: 1 }));
  const [bareNode, bareNext] = await startFloors();
  const pages = await measured([...floors(bareNode, bareNext), ...(await chosen(application, planted))]);
  const large: Results['wholes'] = [];
  for (const whole of await wholes(application, planted)) {
    if (isChosen(whole)) large.push(await step(whole.name, () => measureWhole(application, whole)));
  }
  const beside: Results['beside'] = [];
  if (isChosen({ name: BESIDE })) {
    for (const work of await longWorks(application, planted))
      beside.push(await step(work.name, () => measureBeside(application, planted, work)));
  }
  return { machine: machine(), pages, wholes: large, beside, sql };
}

function measured(list: readonly Scenario[]): Promise<Results['pages']> {
  return step('Measure requests', (report: Report) => measureAll(list, report.detail));
}

async function chosen(server: Server, planted: Planted): Promise<Scenario[]> {
  const all = await scenarios(server, planted);
  return all.filter(isChosen);
}

/** The name by which `--only` chooses the measurements during long work. */
const BESIDE = 'beside long work';

/** Whether a scenario is run: all are, or with `--only WORD` those whose name contains the word. */
function isChosen({ name }: { name: string }): boolean {
  return name.includes(word('--only') ?? '');
}

async function start(serve: () => Promise<Server>): Promise<Server> {
  const server = await serve();
  running.push(server);
  return server;
}

async function trace(planted: Planted): Promise<SqlFigure[]> {
  const log = join(folder, 'statements.jsonl');
  const server = await start(() => serveApplication(folder, { processes: 1, log }));
  const list: Scenario[] = await chosen(server, planted);
  return step('Count statements', async () => {
    const figures: SqlFigure[] = [];
    for (const scenario of list) figures.push(await traceScenario(planted.db, log, scenario));
    await server.stop();
    return figures;
  });
}

function word(option: string): string | undefined {
  const place = process.argv.indexOf(option);
  return place > 0 ? process.argv[place + 1] : undefined;
}

await runCommand(async () => {
  const results = await (process.argv.includes('--load') ? underLoad() : bench());
  printResults(results);
  const json = word('--json');
  if (json) writeFileSync(resolve(process.env.INIT_CWD ?? '.', json), JSON.stringify(results, null, 2));
  await Promise.all(running.map((server) => server.stop()));
});
