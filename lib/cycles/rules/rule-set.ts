/** The rule sets by key. A cycle stores the key of its rule set, so that a document can be explained years later. */
export const RULE_SETS = {
  'permenpanrb-6-2022': {
    title: 'Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai Aparatur Sipil Negara',
    sources: ['PermenPANRB 6/2022 (BN 2022/155)', 'PP 30/2019', 'SE MenPANRB 3/2023'],
    /** The regulation came into force on 7 February 2022 and governs that year too. */
    firstYear: 2022,
  },
} as const;
export type RuleSetKey = keyof typeof RULE_SETS;

export const CURRENT_RULE_SET: RuleSetKey = 'permenpanrb-6-2022';
