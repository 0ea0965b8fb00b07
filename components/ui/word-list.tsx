/** Texts that the user typed before, shown so that they can be copied. */
export function WordList({ words }: { words: readonly string[] }) {
  return (
    <ul>
      {words.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two fields may say the same
        <li key={i}>{text}</li>
      ))}
    </ul>
  );
}
