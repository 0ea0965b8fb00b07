import { parseSync } from 'oxc-parser';

/** The syntax tree of a source. Throws if the source cannot be parsed. Types are left out later (`walk`), because they do not run. */
export function parse(file, source) {
  const { program, errors, module } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return { program, module };
}

/** Visits every node that runs, the outer ones first. In `visit(node, parents)`, the nearest parent is the last. */
export function walk(program, visit) {
  descend(program, [], visit);
}

function descend(node, parents, visit) {
  if (/^(TS(?!AsExpression|NonNull|Satisfies)|Import|ExportAll)/.test(node.type)) return;
  visit(node, parents);
  const within = [...parents, node];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'typeParameters' || key === 'returnType')
      continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') descend(child, within, visit);
    }
  }
}

export const isFunction = ({ type }) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

/** The functions of a file in the order of their places. The number of a function is its index in this list. */
export function functionsOf(program) {
  const found = [];
  walk(program, (node) => {
    if (isFunction(node)) found.push(node);
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
