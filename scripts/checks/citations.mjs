import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './files.mjs';

/** How many paragraphs each article of PermenPANRB 6/2022 has. Articles that are not listed have no numbered paragraphs. */
const PARAGRAPHS = {
  7: 5,
  8: 2,
  9: 3,
  10: 4,
  11: 2,
  14: 3,
  16: 4,
  17: 3,
  18: 2,
  19: 4,
  20: 8,
  23: 3,
  24: 6,
  25: 4,
  28: 2,
  31: 3,
  33: 2,
  35: 4,
  36: 3,
  37: 3,
};
const LAST_ARTICLE = 41;
/** How many footnotes (marked by asterisks) each page of the regulation has. Pages that are not listed have none. */
const NOTES = {
  33: 1,
  36: 1,
  56: 1,
  59: 2,
  72: 1,
  74: 1,
  77: 1,
  80: 1,
  107: 4,
  110: 3,
  113: 3,
  115: 2,
  116: 2,
  118: 2,
};

const ARTICLE =
  /(?<!\b(?:UU|PP|Perpres|SE) ?\d+(?:\/\d+)? )\b(?:Ps|Pasal) (\d+)(?:(?: ayat )?\((\d+)\)(?:-\((\d+)\))?)?/g;
const NOTE = /\bp\.(\d+) (\*+)(?![*/])/g;
const SHOWN = /^(?:app|components|db\/schema|docs|lib|tests)\/|^[A-Z]+\.md$/;

/** Finds citations of articles, paragraphs and footnotes that the regulation does not have. */
export function findWrongCitations(root) {
  const files = projectFiles(root).filter(
    (path) => SHOWN.test(path) && !path.startsWith('tests/checks/') && /\.(?:tsx?|md)$/.test(path),
  );
  return files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, i) => wrongIn(line).map((cited) => `${path}:${i + 1}: PermenPANRB 6/2022 has no ${cited}`)),
  );
}

function wrongIn(line) {
  return [
    ...[...line.matchAll(ARTICLE)].filter(isNoArticle).map(([cited]) => cited),
    ...[...line.matchAll(NOTE)].filter(([, page, stars]) => stars.length > (NOTES[page] ?? 0)).map(([cited]) => cited),
  ];
}

function isNoArticle([, article, first, last]) {
  return Number(article) > LAST_ARTICLE || Number(last ?? first ?? 0) > (PARAGRAPHS[article] ?? 0);
}
