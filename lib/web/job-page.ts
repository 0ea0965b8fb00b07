import { jobPaths } from '@/lib/jobs/paths';
import type { Job } from '@/lib/jobs/queue';
import { formatNumber } from '@/lib/kernel/numbers';
import { escapeHtml, PLAIN_HEADERS } from './plain-page';

/** The seconds after which the progress page reloads, with or without JavaScript. */
const AGAIN_SECONDS = 2;

/** The page of a person's own job: its progress, its file, or why it failed. */
export function jobPage(job: Job, fileName: string | undefined): Response {
  if (job.state === 'failed') return page('Berkas tidak dapat dibuat', failed(job));
  if (job.state === 'done') return page('Berkas siap', ready(job, fileName), refresh(jobPaths.file(job.id), 0));
  return page('Berkas sedang dibuat', running(job), refresh(jobPaths.show(job.id), AGAIN_SECONDS));
}

function running({ doneCount, total, state }: Job): string {
  const share = `${formatNumber(`${doneCount}`)} dari ${formatNumber(`${total}`)}`;
  const bar = total > 0 ? `<progress value="${doneCount}" max="${total}">${share}</progress> ${share}` : '';
  const word = state === 'waiting' ? 'Menunggu giliran.' : 'Sedang dibuat.';
  return `<p role="status">${word} ${bar}</p>
<p>Halaman ini memperbarui diri, lalu mengunduh berkasnya. Anda boleh menutupnya dan meminta berkas yang sama nanti.</p>${HOME}`;
}

function ready({ id }: Job, fileName = 'berkas'): string {
  return `<p role="status">Unduhan dimulai sendiri. Bila tidak, tekan tautan ini:</p>
<p><a href="${escapeHtml(jobPaths.file(id))}">Unduh ${escapeHtml(fileName)}</a></p>
<p>Berkas ini disimpan satu hari dan hanya dapat Anda buka sendiri.</p>${HOME}`;
}

function failed({ reason, faultNumber }: Job): string {
  const why =
    reason ??
    `Terjadi kesalahan di server, bukan pada Anda. Minta lagi dari halamannya. Jika masih terjadi, sampaikan nomor rujukan ${faultNumber ?? '–'} kepada admin instansi.`;
  return `<p role="status">${escapeHtml(why)}</p>${HOME}`;
}

const HOME = '<p><a href="/">Kembali ke beranda</a></p>';

function refresh(href: string, seconds: number): string {
  return `<meta http-equiv="refresh" content="${seconds};url=${escapeHtml(href)}">`;
}

function page(title: string, body: string, head = ''): Response {
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}
<title>${escapeHtml(title)} – Capaian</title><link rel="stylesheet" href="/plain.css"><link rel="icon" href="/icon.svg"></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
  return new Response(html, { headers: PLAIN_HEADERS });
}
