import { DialogueSheet } from '@/components/dialogues/dialogue-sheet';
import { PageFrame } from '@/components/layout/page-frame';
import { checkInPaths } from '@/lib/check-ins/paths';
import { findCheckIn, rightsIn } from '@/lib/check-ins/queries/check-in';
import { periodLabel } from '@/lib/cycles/labels';
import { othersOf } from '@/lib/inbox/queries/next';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { confirmDialogueAction, recordDialogueAction } from './actions';

/** The dialogue has its own page: on the page of the report, saving one form would lose the text typed into the other. */
export default async function DialoguePage({ params }: PageProps<'/check-ins/[checkInId]/dialogue'>) {
  const ctx = await requestContext();
  const found = findCheckIn(ctx, (await params).checkInId) ?? notFound();
  const { checkIn, dialogue } = found;
  if (!checkIn.period.isMidYear || found.hasHiddenTexts) notFound();
  return (
    <PageFrame
      title="Dialog tengah tahun"
      of={`${checkIn.ownerName}, ${checkIn.cycle.name}`}
      lead={`${checkIn.ownerName}, ${checkIn.positionName}. ${checkIn.cycle.name}.`}
      crumbs={[
        { label: 'Pemantauan', href: checkInPaths.inCycle(checkIn.cycle.id) },
        { label: `Check-in ${periodLabel(checkIn.period)}`, href: checkInPaths.show(checkIn.id) },
      ]}
    >
      <DialogueSheet
        checkInId={checkIn.id}
        dialogue={dialogue}
        {...rightsIn(ctx, found).talk}
        others={othersOf(ctx, ['confirm-talk'], checkInPaths.dialogue(checkIn.id))}
        recordAction={recordDialogueAction}
        confirmAction={confirmDialogueAction}
      />
    </PageFrame>
  );
}
