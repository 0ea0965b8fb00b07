const READER = 'lib/web/sent-body.ts';
const TEST = /\.test\.tsx?$/;
const BODY = '(?:formData|arrayBuffer|blob|bytes|json|text|body|clone)';
const NAME = '(?<![\\w.])(?:_?request|_?req|_)';
const READING = new RegExp(`${NAME}\\??\\s*\\.\\s*${BODY}\\b|\\{[^{}]*\\b${BODY}\\b[^{}]*\\}\\s*=\\s*${NAME}\\b`);

/**
 * Finds files of the application that read the body of a request themselves. A body can have any length, so only one file may read it. That
 * file counts the bytes and knows the limit of each address.
 */
export function readsABody(file, code) {
  if (!/^(?:app|lib)\//.test(file) || TEST.test(file) || file === READER) return [];
  const reading = READING.test(code)
    ? [`reads the body of a request; only ${READER} does, through sentForm or readForm`]
    : [];
  return [...reading, ...callsARequestOtherwise(file, code)];
}

/** Finds route handlers that give the request an unusual parameter name. The rule above finds only the usual names. */
function callsARequestOtherwise(file, code) {
  if (!/^app\/(?:.+\/)?route\.ts$/.test(file)) return [];
  return [...code.matchAll(/\b(\w+)\s*:\s*(?:Next)?Request\b/g)].flatMap(([, name]) =>
    ['request', '_request', '_'].includes(name)
      ? []
      : [`calls a request ${name}; call it request, so that its reading can be checked`],
  );
}
