import { agencyKindLabels, approachLabels, paperSizeLabels, timeZoneLabels } from '../agency/labels';
import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS, RATING_LABELS } from '../appraisals/labels';
import { VERDICT_LABELS } from '../check-ins/labels';
import { CYCLE_PURPOSE_WORDS, PERIODIC_KIND_WORDS } from '../cycles/labels';
import { ORIGIN_WORDS } from '../goals/labels';
import { formatDate, formatInstant, isPlainDate, type TimeZone } from '../kernel/dates';
import {
  capacityLabels,
  employmentLabels,
  functionalLevelLabels,
  positionClassLabels,
  roleLabels,
} from '../people/labels';
import { RECAP_STATE_LABELS } from '../recaps/labels';
import { SKP_FORM_WORDS } from '../skp/labels';

type Words = Readonly<Record<string, string>>;

/** What the values under a key are called: the very words of the screens. A value without a word (free text) stands as it is. */
const WORDS_BY_KEY: Readonly<Record<string, Words>> = {
  purpose: CYCLE_PURPOSE_WORDS,
  periodicKind: PERIODIC_KIND_WORDS,
  form: SKP_FORM_WORDS,
  verdict: VERDICT_LABELS,
  resultsRating: RATING_LABELS,
  behaviourRating: RATING_LABELS,
  predikat: PREDIKAT_LABELS,
  unitAchievement: ACHIEVEMENT_LABELS,
  achievement: ACHIEVEMENT_LABELS,
  was: ACHIEVEMENT_LABELS,
  source: ORIGIN_WORDS,
  role: roleLabels,
  employment: employmentLabels,
  capacity: capacityLabels,
  positionClass: positionClassLabels,
  functionalLevel: functionalLevelLabels,
  kind: agencyKindLabels,
  timeZone: timeZoneLabels,
  paperSize: paperSizeLabels,
  defaultApproach: approachLabels,
  status: RECAP_STATE_LABELS,
};

/** Our own words for states, told in the language of the screens; the regulation's words stand as they are. */
const OTHER_WORDS: Words = {
  owner: 'pegawai',
  appraiser: 'pejabat penilai',
  reviewer: 'atasan pejabat penilai',
  entered: 'diisi',
  'previous-year': 'tahun sebelumnya',
  result: 'peran hasil',
  none: 'tidak ada peran',
  xlsx: 'XLSX',
  csv: 'CSV',
  true: 'ya',
  false: 'tidak',
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** One value of an audit line as a reader of the screens knows it. */
export function valueInWords(key: string, value: string, zone: TimeZone): string {
  if (isPlainDate(value)) return formatDate(value);
  if (INSTANT.test(value)) return formatInstant(zone, new Date(value));
  return WORDS_BY_KEY[key]?.[value] ?? OTHER_WORDS[value] ?? value;
}
