import { createHash } from 'node:crypto';
import { KINDS } from './operators.mjs';
import { functionsOf, parse, walk } from './tree.mjs';

/**
 * Every fault that can be planted in a file. `within` is the number of the innermost function that contains the fault (`functionsOf`); -1
 * if no function contains it.
 */
export function faultsOf(file, source) {
  const { program } = parse(file, source);
  const functions = functionsOf(program);
  const found = [];
  walk(program, (node, parents) => {
    for (const [kind, make] of KINDS) {
      for (const [start, end, text] of make(node, parents)) {
        const before = source.slice(start, end);
        const after = typeof text === 'function' ? text(before) : text;
        if (after !== before) found.push({ file, kind, start, end, before, after });
      }
    }
  });
  return found.map((fault) => ({ ...fault, ...placeOf(source, fault), within: innermost(functions, fault) }));
}

/** The source with the fault; undefined if it cannot be parsed any more (for example, because of a bracket that is left over). */
export function planted(source, { file, start, end, after }) {
  const text = source.slice(0, start) + after + source.slice(end);
  try {
    parse(file, text);
    return text;
  } catch {
    return undefined;
  }
}

function innermost(functions, { start, end }) {
  return functions.findLastIndex((node) => node.start <= start && end <= node.end);
}

/** The line of a fault, and an id that stays the same while other lines of the file change. */
function placeOf(source, { kind, start, end, after }) {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const line = source.slice(from, `${source}\n`.indexOf('\n', end)).trim();
  const number = source.slice(0, start).split('\n').length;
  // Equal lines in a file are distinguished by the number of equal lines before them.
  const times = source
    .slice(0, from)
    .split('\n')
    .filter((other) => other.trim() === line.split('\n')[0]).length;
  const said = JSON.stringify([kind, line, times, start - from, after]);
  return { line: number, text: line, id: createHash('sha256').update(said).digest('base64url').slice(0, 10) };
}

/**
 * The source in which each function, when it is called, adds `file#number` (its file and number) to the set `globalThis.capaianReached`.
 */
export function withProbes(file, source) {
  const { program } = parse(file, source);
  const parts = functionsOf(program).flatMap(({ body }, number) => {
    if (!body) return [];
    const tell = `globalThis.capaianReached?.add('${file}#${number}')`;
    if (body.type === 'BlockStatement') return [[body.start + 1, `${tell};`]];
    return [
      [body.start, `(${tell}, (`],
      [body.end, '))'],
    ];
  });
  // The parts are inserted from the end, so that earlier positions stay correct. At the same position, the end of the outer function must
  // come after that of the inner one.
  return parts
    .map(([at, text], order) => ({ at, text, order }))
    .sort((a, b) => b.at - a.at || (a.text === '))' && b.text === '))' ? 0 : b.order - a.order))
    .reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), source);
}
