export type Stage = { label: string; state: 'done' | 'current' | 'todo'; note?: string; href?: string };

const STATE_WORDS = { done: 'selesai', current: 'sedang berjalan', todo: 'belum' } as const;

/** The stages of a process in a line. The current stage is marked. */
export function StageLine({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <ol className="stages" aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.label}
          className={`stage stage-${stage.state}`}
          aria-current={stage.state === 'current' ? 'step' : undefined}
        >
          <span className="stage-label">{stage.href ? <a href={stage.href}>{stage.label}</a> : stage.label}</span>
          <span className={stage.note ? 'stage-note stage-more' : 'stage-note'}>
            {stage.note ?? STATE_WORDS[stage.state]}
          </span>
        </li>
      ))}
    </ol>
  );
}
