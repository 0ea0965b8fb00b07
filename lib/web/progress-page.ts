import { loggedFaultAlone } from './logged-faults';
import { rest } from './piecework';
import { escapeHtml, PLAIN_HEADERS } from './plain-page';

/** Says one line of progress, then lets the server send it and serve others. */
export type Say = (sentence: string) => Promise<void>;
/** The end of long work: a page to go to, or the sentence of a refusal and a page to go back to. */
export type WorkEnd = { goto: string } | { refused: string; back: string };

/**
 * A page that is sent while work goes on, without JavaScript. When the work is done the browser goes on by itself (a refresh in the
 * page); there is also a link for browsers that do not.
 */
export function progressPage(title: string, work: (say: Say) => Promise<WorkEnd>): Response {
  const encoder = new TextEncoder();
  let isRead = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (html: string) => isRead && controller.enqueue(encoder.encode(html));
      let begun = performance.now();
      const say: Say = async (sentence) => {
        send(`<li>${escapeHtml(sentence)}</li>\n`);
        await rest(performance.now() - begun);
        begun = performance.now();
      };
      send(opening(title));
      try {
        send(closing(await work(say)));
      } catch (error) {
        send(closing({ refused: loggedFaultAlone(error), back: '/' }));
      }
      if (isRead) controller.close();
    },
    /** When the browser is closed the work goes on, and its preview waits at the import page. */
    cancel() {
      isRead = false;
    },
  });
  return new Response(body, { headers: { ...PLAIN_HEADERS, 'x-accel-buffering': 'no' } });
}

/** Browsers hold back the first kilobyte of a page; the comment fills it. */
function opening(title: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Capaian</title><link rel="stylesheet" href="/plain.css"><link rel="icon" href="/icon.svg"></head>
<body><main><h1>${escapeHtml(title)}</h1><p>Belum ada yang tersimpan. Bila halaman ini tertutup, pemeriksaan tetap berjalan; pratinjaunya ada di halaman impor.</p><!--${' '.repeat(1024)}--><ol aria-live="polite">\n`;
}

function closing(end: WorkEnd): string {
  if ('goto' in end) {
    const address = escapeHtml(end.goto);
    return `</ol><meta http-equiv="refresh" content="0;url=${address}"><p><a href="${address}">Lanjutkan</a></p></main></body></html>`;
  }
  return `</ol><h2>Berkas tidak dapat dipakai</h2><p>${escapeHtml(end.refused)}</p><p>Tidak ada yang berubah.</p>
<p><a href="${escapeHtml(end.back)}">Kembali dan pilih berkas lain</a></p></main></body></html>`;
}
