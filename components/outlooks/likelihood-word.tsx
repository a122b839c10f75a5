import { bandInWords } from "@/lib/outlooks/rules";
import { LIKELIHOODS, type Likelihood } from "@/lib/scales/rules";

/** "Likely (55–80 %)" */
export function LikelihoodWord({ likelihood }: { likelihood: Likelihood }) {
  return (
    <>
      <span className="font-medium">{LIKELIHOODS[likelihood].words}</span>{" "}
      <span className="whitespace-nowrap text-soft tabular-nums">({bandInWords(likelihood)})</span>
    </>
  );
}
