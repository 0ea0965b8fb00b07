const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Most texts have none of them, and a large matrix asks some thousand times. */
const NEEDS_CARE = /[&<>"'\p{Cc}]/u;

/** Text made safe for element content and quoted attributes alike; control characters, invalid in HTML, are left out. */
export const escapeHtml = (text: string): string =>
  NEEDS_CARE.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/[^\P{Cc}\n\t]/gu, '')
    : text;
