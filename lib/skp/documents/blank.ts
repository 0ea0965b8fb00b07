import { type BlankForm, blankSnapshot, byHand } from '@/lib/paper/by-hand';
import { hint, textCell } from '@/lib/paper/form';
import { type Cell, type Paper, paragraph } from '@/lib/paper/model';
import { RESULTS_CAPTION, type SkpResultSnapshot, type SkpSnapshot, skpAnnexPaper, skpPaper } from '../document';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '../rules/form-words';
import { formatOf, type PlanKind } from '../rules/plan-kind';
import type { SkpForm } from '../rules/vocabulary';
import { manualPaper } from './manual';

const HEADS = 'Pejabat pimpinan tinggi dan pimpinan unit kerja mandiri';
const STAFF = 'Pejabat administrasi dan pejabat fungsional';
const EVERYBODY = 'Semua pegawai';

const TITLE = 'Formulir kosong';

/** The number of empty results, which fill two or three sheets. */
const ROWS = { utama: 5, tambahan: 2 } as const;
/** The number of empty indicators of each result: two rows of a quantitative form, or four lines of a qualitative one. */
const INDICATORS = { kuantitatif: 2, kualitatif: 4 } as const;

const blankPlan = (kind: PlanKind): BlankForm['paper'] => {
  const result: Omit<SkpResultSnapshot, 'kind'> = {
    title: '',
    supportedResult: '',
    indicators: Array.from({ length: INDICATORS[kind.approach] }, () => ({ title: '', target: '' })),
  };
  const results = [
    ...Array.from({ length: ROWS.utama }, () => ({ ...result, kind: 'utama' as const })),
    ...Array.from({ length: ROWS.tambahan }, () => ({ ...result, kind: 'tambahan' as const })),
  ];
  return (agency, size) => {
    const paper = skpPaper({ ...blankContent(agency), ...kind, results }, size);
    const plan: Paper = { ...paper, sheets: paper.sheets.slice(0, 1) };
    return withHints(
      kind,
      byHand(plan, `${TITLE} ${formatOf(kind)}`, () => 2),
    );
  };
};

/** Adds the grey hints of the regulation's forms at the places to fill in (R6 p.32–34, p.55–57). */
const withHints = (kind: PlanKind, paper: Paper): Paper => ({
  ...paper,
  sheets: paper.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.kind === 'grid' && block.caption === RESULTS_CAPTION
        ? {
            ...block,
            rows: block.rows.map((row) => (row.kind === 'row' ? { ...row, cells: hinted(kind, row.cells) } : row)),
          }
        : block,
    ),
  })),
});

const hinted = ({ form, approach }: PlanKind, cells: readonly Cell[]): readonly Cell[] => {
  if (approach === 'kuantitatif') {
    const [at, words] = form === 'head' ? ([-1, PERSPECTIVE_WORDS] as const) : ([-3, ASPECT_WORDS] as const);
    return cells.with(at, textCell(Object.values(words).join('/ ')));
  }
  const [number, title] = cells;
  if (!number || !title) return cells;
  const isMain =
    Number(number.content.map((part) => (part.kind === 'paragraph' ? part.text : '')).join('')) <= ROWS.utama;
  return [number, { ...title, content: [paragraph([hint(expectedResult(form, isMain))]), ...title.content] }];
};

const expectedResult = (form: SkpForm, isMain: boolean): string =>
  form === 'head'
    ? `(Hasil yang diharapkan dengan prioritas ${isMain ? 'tinggi' : 'rendah'} disertai dengan Jabatan Pimpinan yang memberikan penugasan)`
    : '(Hasil yang diharapkan disertai dengan Jabatan Pimpinan/ Tim Kerja yang memberikan penugasan)';

const blankContent = (agency: Parameters<BlankForm['paper']>[0]): SkpSnapshot => ({
  ...blankSnapshot(agency),
  form: 'staff',
  results: [],
  behaviours: [],
  annex: { resourceSupport: FIVE_LINES, accountability: FIVE_LINES, consequence: FIVE_LINES },
  signing: {},
});

const FIVE_LINES = ['', '', '', '', ''];

const blankAnnex: BlankForm['paper'] = (agency, size) =>
  byHand(skpAnnexPaper(blankContent(agency), size), `${TITLE} A.1.8`, ({ align }) => (align === 'centre' ? 1 : 2));

const blankManual: BlankForm['paper'] = (agency, size) => {
  const entry = {
    result: '',
    indicator: '',
    measure: '',
    purpose: '',
    definition: '',
    formula: '',
    controlLevel: null,
    dataSource: '',
    reporting: null,
  };
  return byHand(manualPaper({ ...blankSnapshot(agency), entries: [entry] }, size), `${TITLE} A.1.3`, () => 2);
};

/** The planning forms that can be printed empty, in the order of the regulation. */
export const BLANK_PLAN_FORMS: readonly BlankForm[] = [
  {
    code: 'A.1.1',
    name: 'Sasaran Kinerja Pegawai, pendekatan kualitatif',
    audience: HEADS,
    paper: blankPlan({ form: 'head', approach: 'kualitatif' }),
  },
  {
    code: 'A.1.2',
    name: 'Sasaran Kinerja Pegawai, pendekatan kuantitatif',
    audience: HEADS,
    paper: blankPlan({ form: 'head', approach: 'kuantitatif' }),
  },
  { code: 'A.1.3', name: 'Manual indikator kinerja', audience: HEADS, paper: blankManual },
  {
    code: 'A.1.6',
    name: 'Sasaran Kinerja Pegawai, pendekatan kualitatif',
    audience: STAFF,
    paper: blankPlan({ form: 'staff', approach: 'kualitatif' }),
  },
  {
    code: 'A.1.7',
    name: 'Sasaran Kinerja Pegawai, pendekatan kuantitatif',
    audience: STAFF,
    paper: blankPlan({ form: 'staff', approach: 'kuantitatif' }),
  },
  { code: 'A.1.8', name: 'Lampiran Sasaran Kinerja Pegawai', audience: EVERYBODY, paper: blankAnnex },
];
