import { cpus, loadavg, release, type } from 'node:os';
import type { LoadFigure } from './load';
import { printLoad } from './load-report';
import type { Figure } from './measure';
import type { SqlFigure } from './statements';

export type WholeFigure = { name: string; seconds: number; goalSeconds?: number; extraMb: number; bytes: number };
type Times = { p50Ms: number; p95Ms: number; mostMs: number };
/**
 * The times of another user's page, alone and during long work. `goalTimes` is the limit for the median time during the work, as a multiple
 * of the median time alone.
 */
export type BesideFigure = {
  name: string;
  seconds: number;
  visits: number;
  goalTimes: number;
  alone: Times;
  beside: Times;
};
export type Results = {
  machine: { system: string; processor: string; cores: number; node: string; at: string; load: number[] };
  pages: Figure[];
  sql: SqlFigure[];
  wholes: WholeFigure[];
  beside: BesideFigure[];
  load?: LoadFigure;
};

export function machine(): Results['machine'] {
  return {
    system: `${type()} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    at: new Date().toISOString().slice(0, 16),
    load: loadavg().map((load) => Number(load.toFixed(1))),
  };
}

/** Prints tables for a terminal, which can be pasted into docs/performance.md. */
export function printResults({ machine: on, pages, sql, wholes, beside, load }: Results): void {
  console.log(
    `\n${on.at}, ${on.cores} × ${on.processor}, ${on.system}, Node ${on.node}, load ${on.load.join(' ')} while measuring\n`,
  );
  if (pages.length > 0) printFigures(pages, sql);
  if (load) {
    printLoad(load);
    return;
  }
  if (pages.length === 0) printTable(['', 'SQL', 'SQL ms', 'rows'], sql.map(sqlRow));
  if (wholes.length > 0) printWholes(wholes);
  if (beside.length > 0) printBeside(beside);
  printFindings('Big tables read from end to end', sql, ({ scans }) => scans);
  printFindings('Statements sent more than three times for one page', sql, ({ repeats }) => repeats);
}

function printFigures(pages: readonly Figure[], sql: readonly SqlFigure[]): void {
  printTable(
    ['', 'CPU ms', 'lowest', 'times', 'goal', 'p50 ms', 'p95 ms', 'kB', 'SQL', 'SQL ms'],
    pages.map((figure) =>
      pageRow(
        figure,
        sql.find(({ name }) => name === figure.name),
      ),
    ),
  );
}

function printWholes(wholes: readonly WholeFigure[]): void {
  console.log('');
  printTable(
    ['12,000 people at once', 'seconds', 'goal', 'memory +MB', 'kB'],
    wholes.map((one) => [
      one.name,
      one.seconds.toFixed(1),
      mark(one.seconds, one.goalSeconds),
      one.extraMb.toFixed(0),
      kilobytes(one.bytes),
    ]),
  );
}

function printBeside(beside: readonly BesideFigure[]): void {
  console.log('');
  const times = ({ p50Ms, p95Ms, mostMs }: Times) => [p50Ms, p95Ms, mostMs].map((ms) => ms.toFixed(0)).join(' / ');
  printTable(
    ['a home page beside', 'seconds', 'visits', 'alone: p50 / p95 / most ms', 'meanwhile', 'times', 'goal'],
    beside.map(({ name, seconds, visits, goalTimes, alone, beside: meanwhile }) => {
      const longer = meanwhile.p50Ms / alone.p50Ms;
      const figures = [times(alone), times(meanwhile), longer.toFixed(1), mark(longer, goalTimes)];
      return [name, seconds.toFixed(1), String(visits), ...figures];
    }),
  );
}

function sqlRow({ name, statements, ms, rows }: SqlFigure): string[] {
  return [name, String(statements), ms.toFixed(1), String(rows)];
}

function printFindings(title: string, sql: readonly SqlFigure[], of: (figure: SqlFigure) => readonly string[]): void {
  const lines = sql.flatMap((figure) => of(figure).map((finding) => `- ${figure.name}: ${finding}`));
  console.log(`\n${title}: ${lines.length === 0 ? 'none.' : `\n${lines.join('\n')}`}`);
}

function pageRow(figure: Figure, sql: SqlFigure | undefined): string[] {
  return [
    figure.name,
    figure.cpuMs.toFixed(1),
    figure.lowestMs.toFixed(1),
    figure.times.toFixed(1),
    mark(Number(figure.times.toFixed(1)), figure.goal),
    figure.p50Ms.toFixed(0),
    figure.p95Ms.toFixed(0),
    kilobytes(figure.bytes),
    sql ? String(sql.statements) : '',
    sql ? sql.ms.toFixed(1) : '',
  ];
}

/** The goal as the table shows it; a missed goal is marked. */
function mark(value: number, goal: number | undefined): string {
  if (goal === undefined) return '';
  return value <= goal ? `≤ ${goal}` : `≤ ${goal} MISSED`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

export function printTable(heads: string[], rows: string[][]): void {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  console.log(line(heads));
  console.log(
    `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  );
  for (const row of rows) console.log(line(row));
}
