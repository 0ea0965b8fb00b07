/** A sentence that ends with a name: a title such as `S.Gz.` brings its full stop already. */
export function closedByName(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
