import { CONFIDENCES, type Confidence } from "@/lib/scales/rules";

/** "High confidence"; nothing where a level was not rated. */
export function ConfidenceWord({ confidence }: { confidence: Confidence | null }) {
  return confidence && <span>{CONFIDENCES[confidence].words} confidence</span>;
}
