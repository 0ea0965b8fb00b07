const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Most texts need no change, and a large matrix has thousands of texts. So this is tested first. */
const NEEDS_CARE = /[&<>"'\p{Cc}]/u;

/**
 * A text that is safe in the content of an element and in a quoted attribute. Control characters except newline and tab are left out,
 * because they are invalid in HTML.
 */
export const escapeHtml = (text: string): string =>
  NEEDS_CARE.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/[^\P{Cc}\n\t]/gu, '')
    : text;
