import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, relative, resolve } from 'node:path';

const FRAME = /^\s+at .*?\(?(?:file:\/\/)?(\/[^():]+|[A-Za-z]:[^():]+):(\d+):(\d+)\)?$/;
/** How many source maps are kept in memory. One takes about a megabyte, and faults come from few files. */
const MAPS_KEPT = 8;
const FRAMES_TOLD = 6;

const maps = new Map<string, SourceMap | undefined>();

/**
 * The places in our code where an error was thrown, innermost first: `lib/cycles/queries.ts:34`. At most `FRAMES_TOLD` places; empty if the
 * error has no stack. Only files and lines are taken from the stack. Its first lines contain the message, which may contain typed text.
 */
export function placesOf(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  const frames = withoutMessage(error.stack, String(error.message)).split('\n').map(placeOf);
  return [...new Set(frames.filter((place) => place !== undefined))].slice(0, FRAMES_TOLD);
}

function withoutMessage(stack: string, message: string): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  return at === -1 ? stack : stack.slice(at + message.length);
}

function placeOf(line: string): string | undefined {
  const [, file = '', row, column] = FRAME.exec(line) ?? [];
  if (file === '') return undefined;
  const origin = originOf(file, Number(row), Number(column)) ?? { file, row: Number(row) };
  const known = relative(process.cwd(), origin.file).replaceAll('\\', '/');
  return /^(?:app|components|db|lib|scripts|tests)\/[\w./()[\]-]+$|^instrumentation\.ts$/.test(known)
    ? `${known}:${origin.row}`
    : undefined;
}

/** The source file and line of a position in the built code; undefined if there is no source map. */
function originOf(file: string, row: number, column: number): { file: string; row: number } | undefined {
  const origin = mapOf(file)?.findOrigin(row, column);
  if (!origin || !('fileName' in origin) || !origin.fileName) return undefined;
  return { file: resolve(dirname(file), decodeURI(origin.fileName)), row: origin.lineNumber };
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) {
    if (maps.size >= MAPS_KEPT) maps.delete(maps.keys().next().value!);
    maps.set(file, readMap(`${file}.map`));
  }
  return maps.get(file);
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
