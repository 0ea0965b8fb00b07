/** The SPDX ids of the allowed licences. Each lets an agency use, change and pass on the software; a notice is the only duty. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'ISC', 'MIT'];
/** Licences that are also allowed for packages that only build and test. */
const FREE_TO_WORK_WITH = ['MPL-2.0'];

/**
 * Whether a package may be used. `expression` is its SPDX licence. `isWork`: the package only builds or tests, and never runs in an agency.
 */
export function isFree(expression, isWork = false) {
  const allowed = isWork ? [...FREE, ...FREE_TO_WORK_WITH] : FREE;
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  const answer = alternatives(words, (id) => allowed.includes(id));
  return answer && words.length === 0;
}

/**
 * Reads `A OR B`; `AND` binds more strongly. Removes the words that it has read from `words`. Returns whether the expression is allowed.
 */
function alternatives(words, isAllowed) {
  let answer = all(words, isAllowed);
  while (words[0] === 'OR') {
    words.shift();
    answer = all(words, isAllowed) || answer;
  }
  return answer;
}

function all(words, isAllowed) {
  let answer = one(words, isAllowed);
  while (words[0] === 'AND') {
    words.shift();
    answer = one(words, isAllowed) && answer;
  }
  return answer;
}

function one(words, isAllowed) {
  const word = words.shift();
  if (word !== '(') return isAllowed(word);
  const answer = alternatives(words, isAllowed);
  return words.shift() === ')' && answer;
}
