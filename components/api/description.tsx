/** Words in which code stands between backticks. */
export function Description({ text }: { text: string }) {
  return text.split("`").map((part, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change.
    return place % 2 === 0 ? part : <code key={place}>{part}</code>;
  });
}
