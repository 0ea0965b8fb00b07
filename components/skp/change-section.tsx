import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { StageLine } from '@/components/ui/stage-line';
import { VERSION_KIND_WORDS } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { VersionRow } from '@/lib/skp/queries/versions';
import type { Difference } from '@/lib/skp/rules/differences';
import { stagesOfSkp } from '@/lib/skp/rules/stages';
import type { SkpStatus } from '@/lib/skp/rules/vocabulary';
import { DifferencesTable } from './differences-table';

type Props = {
  skpId: string;
  change: VersionRow;
  status: SkpStatus;
  rows: readonly Difference[];
  /** The forms of what the reader can do with the change. */
  children: ReactNode;
};

/** A change of a plan that is not yet in force: its reason, its status, and how it differs from the version in force. */
export function ChangeSection({ skpId, change, status, rows, children }: Props) {
  const { number, kind, changeReason, openedByName } = change;
  return (
    <Section
      title={`${VERSION_KIND_WORDS[kind]}: versi ${number}`}
      id="perubahan"
      actions={<LinkButton href={skpPaths.version(skpId, number)}>Baca lengkap versi {number}</LinkButton>}
    >
      <StageLine label="Tahap perubahan SKP" stages={stagesOfSkp(status)} />
      <p>
        Sampai versi {number} ditetapkan, versi {number - 1} tetap berlaku, juga untuk check-in dan penilaian.
      </p>
      <Facts
        rows={[
          ...(changeReason ? [{ label: 'Alasan', value: changeReason }] : []),
          { label: 'Dimulai oleh', value: openedByName ?? '–' },
        ]}
      />
      <h3>Yang berubah</h3>
      <DifferencesTable rows={rows} since={`versi ${number - 1}`} />
      {children}
    </Section>
  );
}
