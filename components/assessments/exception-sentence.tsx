/** Tells that nothing cited is what the level's rule names, and why the level holds all the same. */
export function ExceptionSentence({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p className="mt-1.5 border-due border-s-4 ps-3">
      <span className="font-medium">Nothing cited is what the rule names.</span> {sentence}
    </p>
  );
}
