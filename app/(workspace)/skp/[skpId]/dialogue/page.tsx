import { TopicTable } from '@/components/dialogues/topic-table';
import { PageFrame } from '@/components/layout/page-frame';
import { findAgency } from '@/lib/agency/queries';
import { talkedTopics } from '@/lib/dialogues/queries/topics';
import { sideIn } from '@/lib/dialogues/rules/expectations';
import { skpPaths } from '@/lib/skp/paths';
import { findSkp } from '@/lib/skp/queries/plans';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function ExpectationDialoguePage({ params }: PageProps<'/skp/[skpId]/dialogue'>) {
  const ctx = await requestContext();
  const skp = findSkp(ctx, (await params).skpId) ?? notFound();
  const topics = talkedTopics(ctx.db, skp, skp.writing.content);
  const table = {
    skpId: skp.isCut ? undefined : skp.id,
    side: sideIn(ctx.actor, skp.parties, skp.state),
    zone: findAgency(ctx.db).timeZone,
  };
  return (
    <PageFrame
      title="Dialog ekspektasi"
      of={`${skp.owner.name}, ${skp.cycle.year}`}
      lead={`${skp.owner.name}, ${skp.owner.position}. Pegawai dan pejabat penilai membicarakan setiap hasil kerja dan nilai dasar. ${skp.isCut ? 'Admin unit melihat siapa yang menulis dan kapan, bukan isinya, kecuali instansi mengaturnya lain.' : 'Yang dapat membaca dialognya: keduanya, atasan pejabat penilai, admin instansi, dan auditor; admin unit hanya bila diatur instansi.'}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
    >
      <TopicTable
        title="Hasil kerja"
        topics={topics.filter(({ kind, isInHand }) => kind === 'result' && isInHand)}
        {...table}
      />
      <TopicTable title="Perilaku kerja" topics={topics.filter(({ kind }) => kind === 'value')} {...table} />
      <TopicTable
        title="Hasil kerja di luar versi yang sedang disusun"
        topics={topics.filter(({ isInHand }) => !isInHand)}
        {...table}
      />
    </PageFrame>
  );
}
