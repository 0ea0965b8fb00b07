import { KeptList } from '@/components/layout/kept-typed';
import { PageFrame } from '@/components/layout/page-frame';
import { cookieBrowser } from '@/lib/auth/browser';
import { checkInPaths } from '@/lib/check-ins/paths';
import { strandedAnswers } from '@/lib/check-ins/queries/stranded-answers';
import { requestContext } from '@/lib/web/context';
import { listKept } from '@/lib/web/kept-posts';
import { withKept } from '@/lib/web/landing';
import { typedWords } from '@/lib/web/typed-words';

export default async function TypedPage() {
  const ctx = await requestContext();
  const { db, actor } = ctx;
  const browser = await cookieBrowser();
  const kept = browser ? listKept(db, actor.employeeId, browser, new Date()) : [];
  return (
    <PageFrame
      title="Tulisan yang belum terkirim"
      lead="Yang Anda kirim dari peramban ini setelah sesi Anda berakhir, selama satu jam, dan draf tanggapan yang tidak dapat Anda kirim lagi karena pegawainya sudah ditanggapi atau kini dinilai orang lain, selama 370 hari. Hanya Anda yang dapat membacanya."
    >
      <KeptList
        kept={[
          ...kept.map(({ id, address, values }) => ({ id, href: withKept(address, id), words: typedWords(values) })),
          ...strandedAnswers(ctx).map(({ checkInId: id, isReadable, title, words }) => {
            return { id, title, words, href: isReadable ? checkInPaths.show(id) : undefined };
          }),
        ]}
      />
    </PageFrame>
  );
}
