import { aboveBody, type FormParty, formPaper, partyFacts, signature } from '@/lib/paper/form';
import { factRows, noteRows } from '@/lib/paper/form-tables';
import type { Grid, Paper, Sheet, SheetSize } from '@/lib/paper/model';
import { type DocumentSnapshot, periodWords, titleOf } from '../document';
import { PREDIKAT_WORDS, plainWords, UNIT_ACHIEVEMENT_WORDS } from '../rules/form-words';

/**
 * The paper D.1.1. Its emblem is the image of the agency, or an empty space. The period is already chosen, so the two notes about the
 * period and their asterisks are left out.
 */
export const evaluationDocumentPaper = (snapshot: DocumentSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Dokumen Evaluasi Kinerja Pegawai', snapshot), [documentSheet(snapshot, size)]);

const documentSheet = (snapshot: DocumentSnapshot, size: SheetSize): Sheet => ({
  code: 'D.1.1',
  size,
  orientation: 'portrait',
  crest: { text: `Lambang ${snapshot.agency.name}`, emblem: snapshot.agency.emblem },
  titleLines: ['DOKUMEN EVALUASI KINERJA PEGAWAI'],
  periodLine: `PERIODE: ${periodWords(snapshot.period)}`,
  above: aboveBody(snapshot, 'portrait'),
  blocks: [
    documentGrid(snapshot),
    {
      kind: 'signatures',
      left: signature(snapshot.owner, '7. Pegawai yang Dinilai', snapshot.signing.owner),
      right: signature(snapshot.appraiser, '6. Pejabat Penilai Kinerja', snapshot.signing.appraiser),
    },
  ],
});

const documentGrid = (snapshot: DocumentSnapshot): Grid => {
  const { owner, appraiser, reviewer, unitAchievement, predikat } = snapshot;
  const party = (number: number, heading: string, facts: FormParty) =>
    factRows(number, heading, partyFacts(facts, 'PANGKAT/GOL RUANG'));
  return {
    kind: 'grid',
    caption: 'Dokumen evaluasi kinerja pegawai',
    widths: [5, 38, 3, 54],
    head: [],
    rows: [
      ...party(1, 'PEGAWAI YANG DINILAI', owner),
      ...party(2, 'PEJABAT PENILAI KINERJA', appraiser),
      ...party(3, 'ATASAN PEJABAT PENILAI KINERJA', reviewer ?? NOBODY),
      ...factRows(4, 'EVALUASI KINERJA', [
        { label: 'CAPAIAN KINERJA ORGANISASI', value: unitAchievement ? UNIT_ACHIEVEMENT_WORDS[unitAchievement] : '' },
        { label: 'PREDIKAT KINERJA PEGAWAI', value: predikat ? plainWords(PREDIKAT_WORDS[predikat]) : '' },
      ]),
      ...noteRows(5, 'CATATAN/REKOMENDASI', [snapshot.reused, snapshot.recommendation].filter(Boolean).join('\n')),
    ],
  };
};

/** What the form shows in place of the appraiser's superior, if there is none. */
const NOBODY: FormParty = {
  name: '-',
  identityLabel: '',
  identityNumber: '',
  rank: '',
  grade: '',
  position: '-',
  unit: '-',
};
