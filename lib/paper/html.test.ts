import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluationPaper } from '@/lib/appraisals/documents/evaluation';
import { evaluationDocumentPaper } from '@/lib/appraisals/documents/evaluation-document';
import { skpPaper } from '@/lib/skp/document';
import {
  evaluationSnapshot,
  headEvaluationSnapshot,
  headSkpSnapshot,
  narrativeEvaluationSnapshot,
  narrativeSkpSnapshot,
  paperParties,
  skpSnapshot,
} from '@/tests/support/paper-snapshots';
import { renderPrintPage } from './html';
import type { Paper } from './model';

const page = (paper: Paper) => renderPrintPage(paper, { back: '/skp/1', pdf: '/skp/1/pdf' });

const pages = [
  skpPaper(skpSnapshot({ purpose: 'practice' })),
  skpPaper(headSkpSnapshot(), 'a4'),
  evaluationPaper(evaluationSnapshot()),
  evaluationPaper(headEvaluationSnapshot({ unitAchievement: undefined })),
  evaluationDocumentPaper(evaluationSnapshot()),
  skpPaper(narrativeSkpSnapshot()),
  evaluationPaper(narrativeEvaluationSnapshot()),
].map((paper) => page(paper));

describe('a print page', () => {
  it.each(pages)('obeys the strict content security policy', (html) => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
    expect(html.match(/<link [^>]*>/g)).toEqual([
      '<link rel="stylesheet" href="/print.css">',
      '<link rel="icon" href="/icon.svg">',
    ]);
  });

  it.each(pages)('closes every element it opens', (html) => {
    const open: string[] = [];
    for (const [, closing, name, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (['meta', 'link', 'col', 'br', 'img'].includes(name!) || rest!.endsWith('/')) continue;
      if (closing) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it.each(pages)('uses only classes that print.css knows', (html) => {
    const stylesheet = readFileSync('public/print.css', 'utf8');
    const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
    expect([...classes].filter((name) => name !== 'choice' && !stylesheet.includes(`.${name}`))).toEqual([]);
  });

  it.each(pages)('gives each table a caption and each heading cell its scope', (html) => {
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption class="unseen">/g)?.length);
    expect(html).not.toMatch(/<th(?!ead| scope=)/);
    expect(html.match(/<h1 /g)?.length).toBe(1);
  });

  it('says in words what was chosen and strikes out the rest', () => {
    expect(pages[2]).toContain('Dipilih: BAIK. ');
    expect(pages[2]).toContain('<s>ISTIMEWA</s>/ <strong>BAIK</strong>/ <s>BUTUH PERBAIKAN</s>');
    expect(pages[3]).toContain('(diisi dengan gambar pola distribusi)');
  });

  it('marks a practice paper as practice', () => {
    expect(pages[0]).toContain('data-word="LATIHAN"');
    expect(pages[0]).toContain('LATIHAN – bukan dokumen resmi');
    expect(pages[1]).not.toContain('LATIHAN');
  });

  it('leads back and to the file, and sets each sheet on its own paper', () => {
    expect(pages[0]).toContain('<a href="/skp/1">Kembali</a><a href="/skp/1/pdf">Unduh PDF</a>');
    expect(pages[0]).toContain('class="sheet folio-landscape"');
    expect(pages[0]).toContain('class="sheet folio-portrait"');
    expect(pages[1]).toContain('class="sheet a4-landscape"');
  });
});

it('escapes hostile text in every typed place', () => {
  const hostile = `"><script>alert('x')</script>&amp;\u0000`;
  const snapshot = evaluationSnapshot({
    agency: { name: hostile, addressLines: [hostile] },
    owner: { ...paperParties.employee, name: hostile, rank: hostile, position: hostile, unit: hostile },
    results: [
      {
        kind: 'utama',
        title: hostile,
        supportedResult: hostile,
        indicators: [
          { title: hostile, target: hostile, realisation: hostile, evidence: [hostile], feedback: [hostile] },
        ],
        feedback: [hostile],
      },
    ],
    behaviours: [{ value: 'loyal', specialExpectation: hostile, feedback: [hostile] }],
    recommendation: hostile,
    number: hostile,
    signing: { appraiser: { place: hostile, on: '2026-01-01', mark: hostile } },
  });
  for (const paper of [evaluationPaper(snapshot), evaluationDocumentPaper(snapshot)]) {
    const html = renderPrintPage(paper, { back: hostile, pdf: hostile });
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toContain('"">');
    expect(html).not.toContain('\u0000');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;');
  }
});
