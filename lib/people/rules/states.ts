import { isWithin, overlaps, type PlainDate } from '../../kernel/dates';
import { type Decision, decide, type FieldReasons } from '../../kernel/decision';
import type { Accreditation, StateKind, StudyLevel, StudyPlace } from './vocabulary';

/** A person in one of these states needs no plan (R6 p.65-66 C.8 a-d). [ORANG-25] */
export const EXCUSING_KINDS: readonly StateKind[] = [
  'cltn',
  'mpp',
  'diberhentikan-sementara',
  'pejabat-negara',
  'lembaga-nonstruktural',
];

/** States in which a person holds a post but cannot act in it, so the superior appraises instead (R6 p.89 no.2). [ORANG-08] */
export const AWAY_KINDS = ['cltn', 'mpp', 'diberhentikan-sementara'] as const satisfies readonly StateKind[];

/** Whether a state replaces a plan. For sick leave the setting of the agency decides, because R6 does not mention it. [ORANG-25] */
export function excusesFromPlanning(kind: StateKind, agency: { sickLeaveExcuses: boolean }): boolean {
  return EXCUSING_KINDS.includes(kind) || (kind === 'cuti-sakit' && agency.sickLeaveExcuses);
}

type Term = { fromOn: PlainDate; toOn: PlainDate | null };
export type StudyFacts = {
  studyLevel: StudyLevel | null;
  studyPlace: StudyPlace | null;
  universityAccreditation: Accreditation | null;
  programmeAccreditation: Accreditation | null;
  institution: string;
  programme: string;
};
export type StateInput = Term & StudyFacts & { kind: StateKind };

/**
 * What is missing or wrong, by field: a state must not end before it begins, and a study needs its place and subject (R6 p.62-63).
 * [ORANG-26]
 */
export function stateFaults(state: StateInput): FieldReasons {
  const isStudy = state.kind === 'tugas-belajar';
  const isHome = isStudy && state.studyPlace === 'dalam-negeri';
  const faults: readonly (readonly [boolean, string, string])[] = [
    [state.toOn !== null && state.toOn < state.fromOn, 'toOn', 'Hari terakhir tidak boleh sebelum hari pertama.'],
    [isStudy && !state.studyLevel, 'studyLevel', 'Pilih jenjang studinya.'],
    [isStudy && !state.studyPlace, 'studyPlace', 'Pilih di dalam atau di luar negeri.'],
    [isStudy && !state.institution, 'institution', 'Tuliskan nama perguruan tingginya.'],
    [isStudy && !state.programme, 'programme', 'Tuliskan program studinya.'],
    [isHome && !state.universityAccreditation, 'universityAccreditation', 'Pilih akreditasi perguruan tingginya.'],
    [isHome && !state.programmeAccreditation, 'programmeAccreditation', 'Pilih akreditasi program studinya.'],
  ];
  return Object.fromEntries(faults.filter(([stands]) => stands).map(([, field, reason]) => [field, reason]));
}

/** Two states of the same kind must not share a day. [ORANG-26] */
export function canRecord(
  known: readonly (Term & { kind: StateKind })[],
  wanted: Term & { kind: StateKind },
): Decision {
  return decide([
    known.some((state) => state.kind === wanted.kind && overlaps(state, wanted)),
    'Keadaan yang sama sudah tercatat pada tanggal itu. Akhiri atau batalkan catatan itu dahulu.',
  ]);
}

/** A CPNS begins to work in a post, so the day of the SPMT must lie in one of the segments. [SIKLUS-21] */
export function canBeginWork(segments: readonly Term[], spmtOn: PlainDate): Decision {
  return decide([
    !segments.some(({ fromOn, toOn }) => isWithin(spmtOn, fromOn, toOn)),
    'Pada tanggal SPMT itu pegawai ini belum ditempatkan pada jabatan. Catat penempatannya dahulu.',
  ]);
}

/** A new last day must not be before the first day, and must differ from the recorded one. [ORANG-26] */
export function canEnd(state: Term, lastOn: PlainDate): Decision {
  return decide(
    [lastOn < state.fromOn, 'Hari terakhir tidak boleh sebelum hari pertama.'],
    [lastOn === state.toOn, 'Keadaan ini sudah berakhir pada hari itu.'],
  );
}
