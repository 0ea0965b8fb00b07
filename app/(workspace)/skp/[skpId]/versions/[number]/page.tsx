import { PageFrame } from '@/components/layout/page-frame';
import { DifferencesTable } from '@/components/skp/differences-table';
import { SkpSheet } from '@/components/skp/skp-sheet';
import { VersionFacts } from '@/components/skp/version-facts';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { findAgency } from '@/lib/agency/queries';
import { VERSION_STATUS_TONES, VERSION_STATUS_WORDS } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { findVersion } from '@/lib/skp/queries/version-page';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function SkpVersionPage({ params }: PageProps<'/skp/[skpId]/versions/[number]'>) {
  const ctx = await requestContext();
  const asked = await params;
  const { skp, version, differences } = findVersion(ctx, asked.skpId, Number(asked.number)) ?? notFound();
  const { number, status } = version;
  return (
    <PageFrame
      title={`SKP ${skp.cycle.year} versi ${number}: ${skp.owner.name}`}
      crumbs={[
        { label: 'SKP', href: skpPaths.list },
        { label: `SKP ${skp.cycle.year}`, href: skpPaths.show(skp.id) },
      ]}
      lead={<Badge tone={VERSION_STATUS_TONES[status]}>{VERSION_STATUS_WORDS[status]}</Badge>}
      actions={
        <>
          <LinkButton href={skpPaths.print(skp.id, number)}>Halaman cetak</LinkButton>
          <LinkButton href={skpPaths.pdf(skp.id, number)}>PDF</LinkButton>
        </>
      }
    >
      <VersionFacts version={version} versions={skp.versions} zone={findAgency(ctx.db).timeZone} />
      {differences && (
        <Section title={`Perbedaan dengan versi ${number - 1}`}>
          <DifferencesTable rows={differences} since={`versi ${number - 1}`} />
        </Section>
      )}
      <SkpSheet skp={skp} />
    </PageFrame>
  );
}
