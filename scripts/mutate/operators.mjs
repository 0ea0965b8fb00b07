import { isFunction } from './tree.mjs';

// Small mistakes of a programmer, one at a time. Each operator returns a list of [start, end, text] for a node: the text replaces the
// source from start to end. Strings that contain spaces are not changed, because only readers can judge sentences.

const COMPARED = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' };
const RECKONED = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };
const ASKED = {
  ...{ eq: 'ne', ne: 'eq', lt: 'lte', lte: 'lt', gt: 'gte', gte: 'gt', isNull: 'isNotNull', isNotNull: 'isNull' },
  ...{ inArray: 'notInArray', notInArray: 'inArray', and: 'or', or: 'and', exists: 'notExists', notExists: 'exists' },
  ...{ asc: 'desc', desc: 'asc' },
};
const CALLED = {
  ...{ some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith', innerJoin: 'leftJoin' },
  ...{ leftJoin: 'innerJoin', min: 'max', max: 'min' },
};
const LEFT_OUT =
  /^(filter|where|orderBy|limit|sort|toSorted|reverse|slice|trim|toLowerCase|toUpperCase|replaceAll|distinct)$/;
/** Functions that combine conditions. A fault leaves one of the conditions out. */
const LISTS = /^(and|or|decide|all|any)$/;

const nameOf = ({ callee }) => callee?.type === 'Identifier' && callee.name;
const methodOf = ({ callee }) =>
  callee?.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property;
const isText = (node) =>
  node.type === 'TemplateLiteral' ||
  (node.type === 'Literal' && typeof node.value === 'string') ||
  (node.type === 'BinaryExpression' && (isText(node.left) || isText(node.right)));

/** One fault for each item of a list: the item is removed with its comma. */
function withoutOne(parts) {
  return parts.map((part, i) => {
    const next = parts[i + 1];
    if (next) return [part.start, next.start, ''];
    return i > 0 ? [parts[i - 1].end, part.end, ''] : [part.start, part.end, ''];
  });
}

const OPERATORS = {
  'condition turned round': (node) =>
    node.type === 'IfStatement' || node.type === 'ConditionalExpression'
      ? [[node.test.start, node.test.end, (text) => `!(${text})`]]
      : [],
  'comparison shifted': (node) =>
    node.type === 'BinaryExpression' && COMPARED[node.operator] ? [operator(node, COMPARED[node.operator])] : [],
  'arithmetic swapped': (node) =>
    node.type === 'BinaryExpression' && RECKONED[node.operator] && !isText(node)
      ? [operator(node, RECKONED[node.operator])]
      : [],
  'and / or swapped': (node) => {
    if (node.type !== 'LogicalExpression') return [];
    if (node.operator === '??') return [[node.left.end, node.end, '']];
    return [operator(node, node.operator === '&&' ? '||' : '&&')];
  },
  'not dropped': (node) =>
    node.type === 'UnaryExpression' && node.operator === '!' ? [[node.start, node.argument.start, '']] : [],
  'boolean turned': (node) =>
    node.type === 'Literal' && typeof node.value === 'boolean' ? [[node.start, node.end, String(!node.value)]] : [],
  'number off by one': (node) =>
    node.type === 'Literal' && typeof node.value === 'number' ? [[node.start, node.end, String(node.value + 1)]] : [],
  'word changed': (node, parents) => {
    if (node.type !== 'Literal' || typeof node.value !== 'string' || !/^[^\s]+$/.test(node.value)) return [];
    const parent = parents.at(-1);
    if (parent.type === 'ExpressionStatement' || (parent.key === node && !parent.computed)) return [];
    return [[node.start, node.end, `'~${node.value.replace(/['\\]/g, '')}'`]];
  },
  'statement removed': (node) => {
    if (node.type !== 'ExpressionStatement' || node.directive) return [];
    return /^(CallExpression|AwaitExpression|AssignmentExpression|UpdateExpression)$/.test(node.expression.type)
      ? [[node.start, node.end, ';']]
      : [];
  },
  'way out removed': (node) => {
    if (node.type !== 'IfStatement' || node.alternate) return [];
    const last = node.consequent.type === 'BlockStatement' ? node.consequent.body.at(-1) : node.consequent;
    return /^(Return|Throw|Continue|Break)Statement$/.test(last?.type) ? [[node.start, node.end, ';']] : [];
  },
  'one of the conditions dropped': (node) =>
    node.type === 'CallExpression' && LISTS.test(nameOf(node)) && node.arguments.length > 1
      ? withoutOne(node.arguments)
      : [],
  'question swapped': (node) => {
    const name = node.type === 'CallExpression' && nameOf(node);
    return name && ASKED[name] ? [[node.callee.start, node.callee.end, ASKED[name]]] : [];
  },
  'method swapped': (node) => {
    const method = node.type === 'CallExpression' && methodOf(node);
    return method && CALLED[method.name] ? [[method.start, method.end, CALLED[method.name]]] : [];
  },
  'method dropped': (node) => {
    const method = node.type === 'CallExpression' && methodOf(node);
    return method && LEFT_OUT.test(method.name) ? [[node.callee.object.end, node.end, '']] : [];
  },
  'written value left out': (node) => {
    const method = node.type === 'CallExpression' && methodOf(node);
    const [values] = method?.name === 'set' && node.arguments.length === 1 ? node.arguments : [];
    return values?.type === 'ObjectExpression' && values.properties.length > 1 ? withoutOne(values.properties) : [];
  },
  'absence not foreseen': (node, parents) =>
    node.type === 'MemberExpression' && node.optional && parents.some(isFunction)
      ? [[node.object.end, node.property.start, node.computed ? '[' : '.']]
      : [],
  'question of SQL changed': (node, parents) => {
    const tagged = parents.at(-2);
    if (node.type !== 'TemplateElement' || tagged?.type !== 'TaggedTemplateExpression') return [];
    return tagged.tag.name === 'sql' ? sqlFaults(node) : [];
  },
};

const SQL = [
  [/\sand\s/g, ' or '],
  [/\sor\s/g, ' and '],
  [/<=/g, '<'],
  [/>=/g, '>'],
  [/<>/g, '='],
  [/(?<![<>])=/g, '<>'],
  [/(?<!<)>(?![=])/g, '>='],
  [/<(?![=>])/g, '<='],
  [/\sis null/g, ' is not null'],
  [/\sis not null/g, ' is null'],
  [/\bdesc\b/g, 'asc'],
  [/\bnot exists\b/g, 'exists'],
  [/\bmin\(/g, 'max('],
  [/\bmax\(/g, 'min('],
];

function sqlFaults({ start, value: { raw } }) {
  return SQL.flatMap(([pattern, text]) =>
    // A template element begins with the sign before its text (a backtick or a brace), so 1 is added.
    [...raw.matchAll(pattern)].map(({ index, 0: found }) => [
      start + 1 + index,
      start + 1 + index + found.length,
      text,
    ]),
  );
}

function operator({ left, right, operator: sign }, text) {
  return [left.end, right.start, (between) => between.replace(sign, text)];
}

/** Each kind of fault: its name, and the function that makes it: `(node, parents) => [start, end, text][]`. */
export const KINDS = Object.entries(OPERATORS);
