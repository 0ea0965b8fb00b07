import type { FieldReasons } from '../../kernel/decision';

export const MAX_LINK_LENGTH = 500;
export const MAX_NOTE_LENGTH = 200;
/** The largest number of links for one result in one period. A person with more evidence can link to a folder. */
export const MAX_LINKS_PER_RESULT = 20;

/** A row of the form. `id`: the id of a saved link; empty for a new link. */
export type TypedLink = { id: string; url: string; note: string };
type KeptLink = { id: string; url: string | null; note: string };

const NO_ADDRESS =
  'Tulis alamat lengkap yang diawali https:// atau http://, misalnya https://drive.contoh.go.id/laporan.';
const WITH_PASSWORD = 'Alamat ini memuat nama pengguna atau kata sandi. Hapus bagian sebelum tanda @.';
const TOO_LONG = `Alamat paling panjang ${MAX_LINK_LENGTH} huruf.`;
const NO_NOTE = 'Beri keterangan singkat tentang isi bukti ini.';

/** Why an address cannot be saved as evidence; undefined if it can. It must be a web address without a user name or password. */
export function whyNotLink(text: string): string | undefined {
  if (text.length > MAX_LINK_LENGTH) return TOO_LONG;
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return NO_ADDRESS;
  const { username, password } = new URL(text);
  return username || password ? WITH_PASSWORD : undefined;
}

export function isBlank(link: TypedLink): boolean {
  return link.url === '' && link.note === '';
}

/** What is wrong in the rows of one result, by row and field (`0.url`). Blank rows are ignored. */
export function wrongLinks(links: readonly TypedLink[]): FieldReasons {
  const wrong: Record<string, string> = {};
  links.forEach((link, row) => {
    if (isBlank(link)) return;
    const reason = whyNotLink(link.url);
    if (reason) wrong[`${row}.url`] = reason;
    if (link.note === '') wrong[`${row}.note`] = NO_NOTE;
  });
  return wrong;
}

type Evidence = readonly { lineageId: string; evidence: readonly TypedLink[] }[];

/**
 * What is wrong in the evidence rows of all results, by field of the report form. Each sentence names its row. `plan`: the results in the
 * order in which the page numbers them.
 */
export function wrongEvidence(results: Evidence, plan: readonly { lineageId: string }[]): FieldReasons {
  const wrong = results.flatMap(({ lineageId, evidence }) => {
    const number = plan.findIndex((planned) => planned.lineageId === lineageId) + 1;
    return Object.entries(wrongLinks(evidence)).map(([field, reason]) => {
      const row = `Bukti ${Number.parseInt(field, 10) + 1}${number ? ` hasil kerja ${number}` : ''}`;
      const sentence = `${row}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
      return [`results.${lineageId}.evidence.${field}`, sentence] as const;
    });
  });
  return Object.fromEntries(wrong);
}

/**
 * Compares the saved links with the rows of the form. A link that was rewritten is ended and added again as a new one, so that the history
 * stays true. `foreign`: a row names a link that is not among the saved ones.
 */
export function linkChanges<Kept extends KeptLink>(kept: readonly Kept[], typed: readonly TypedLink[]) {
  const rows = typed.filter((link) => !isBlank(link));
  const stays = (link: KeptLink) =>
    rows.some(({ id, url, note }) => id === link.id && url === link.url && note === link.note);
  return {
    ended: kept.filter((link) => !stays(link)),
    added: rows.filter(({ id, url, note }) => !kept.some((k) => k.id === id && k.url === url && k.note === note)),
    foreign: typed.some(({ id }) => id !== '' && !kept.some((link) => link.id === id)),
  };
}
