import type { Choice, Content, RichText, Run } from '../model';
import { plainText } from '../model';
import { curveFigure } from './curve';
import { escapeHtml } from './escape';

export const richHtml = (text: RichText): string =>
  typeof text === 'string' ? lines(text) : text.map(runHtml).join('');

const lines = (text: string) => escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>');

const runHtml = ({ text, bold, italic, muted, struck }: Run): string => {
  let html = lines(text);
  if (muted) html = `<span class="muted">${html}</span>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<strong>${html}</strong>`;
  return struck ? `<s>${html}</s>` : html;
};

export const contentHtml = (content: readonly Content[]): string => content.map(partHtml).join('');

const partHtml = (part: Content): string => {
  switch (part.kind) {
    case 'paragraph':
      return part.marker === undefined
        ? `<p>${richHtml(part.text)}</p>`
        : `<p class="hanging">${escapeHtml(part.marker)} ${richHtml(part.text)}</p>`;
    case 'list':
      return listHtml(part);
    case 'choice':
      return choiceHtml(part);
    case 'ruled':
      return '<p class="ruled"></p>'.repeat(part.lines);
    case 'curve':
      return curveFigure(part.curve);
  }
};

const listHtml = ({ marker, items }: Extract<Content, { kind: 'list' }>): string => {
  const element = marker === 'dash' ? 'ul' : 'ol';
  return `<${element}>${items.map((item) => `<li>${richHtml(item)}</li>`).join('')}</${element}>`;
};

/** A choice as on the form. Not every screen reader says that a text is struck out, so hidden words also say what is chosen. */
const choiceHtml = ({ options, mark }: Choice): string => {
  const chosen = options.find((option) => option.chosen);
  const said = chosen ? `Dipilih: ${plainText(chosen.label)}. Pilihan pada formulir: ` : 'Belum dipilih. Pilihan: ';
  const words = options.map(({ label, chosen: isChosen }) => {
    if (isChosen) return `<strong>${richHtml(label)}</strong>`;
    return chosen ? `<s>${richHtml(label)}</s>` : richHtml(label);
  });
  return `<p class="choice"><span class="unseen">${escapeHtml(said)}</span>${words.join('/ ')}${escapeHtml(mark ?? '')}</p>`;
};
