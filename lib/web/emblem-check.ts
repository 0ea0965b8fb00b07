import { readEmblem } from '@/lib/agency/rules/emblem';
import { renderPdf } from '@/lib/paper/pdf';

/**
 * Whether an emblem can be printed. It is printed once as a trial, because broken data may follow a correct header. True also for files
 * that `readEmblem` refuses: the command refuses those with a reason.
 */
export async function emblemPrints(bytes: Uint8Array): Promise<boolean> {
  const emblem = readEmblem(bytes);
  if ('wrong' in emblem) return true;
  const emblemSrc = `data:image/${emblem.kind};base64,${Buffer.from(bytes).toString('base64')}`;
  const sheet = { code: '', size: 'a4', orientation: 'portrait', titleLines: [], blocks: [] } as const;
  const trial = { ...sheet, letterhead: { name: '', addressLines: [], emblemSrc }, above: { left: '', right: '' } };
  const paper = { title: 'Lambang', language: 'id', createdAt: '2026-01-01', footer: {}, sheets: [trial] } as const;
  return renderPdf(paper).then(
    () => true,
    () => false,
  );
}
