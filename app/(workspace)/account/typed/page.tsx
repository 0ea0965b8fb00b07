import { KeptList } from '@/components/layout/kept-typed';
import { PageFrame } from '@/components/layout/page-frame';
import { cookieBrowser } from '@/lib/auth/browser';
import { requestContext } from '@/lib/web/context';
import { listKept } from '@/lib/web/kept-posts';
import { withKept } from '@/lib/web/landing';
import { typedWords } from '@/lib/web/typed-words';

export default async function TypedPage() {
  const { db, actor } = await requestContext();
  const browser = await cookieBrowser();
  const kept = browser ? listKept(db, actor.employeeId, browser, new Date()) : [];
  return (
    <PageFrame
      title="Tulisan yang belum terkirim"
      lead="Yang Anda kirim dari peramban ini setelah sesi Anda berakhir, selama satu jam. Hanya Anda yang dapat membacanya."
    >
      <KeptList
        kept={kept.map(({ id, address, values }) => ({ id, href: withKept(address, id), words: typedWords(values) }))}
      />
    </PageFrame>
  );
}
