import { z } from "zod";
import { slug } from "@/lib/addresses/input";
import { optionalChoice } from "@/lib/scales/input";
import { FITS } from "@/lib/scales/rules";
import { line, optionalLine, prose } from "@/lib/text/input";
import { changeFields, place } from "@/lib/trackers/input";

const SENTENCE = 1_000;

const described = {
  title: line({ label: "title" }),
  statement: prose({ label: "statement", max: SENTENCE }),
  articlePhrase: optionalLine({ label: "phrase that it comes from", max: SENTENCE }),
  position: place,
  /** A fit for each level of each indicator, keyed as `fitKey` says; none where nothing was judged. */
  fits: z.record(z.string(), optionalChoice(FITS, "fit")).default({}),
};

export const scenarioInput = z.object({ slug, ...described });
export type ScenarioInput = z.output<typeof scenarioInput>;

export const scenarioEditInput = z.object({ ...described, ...changeFields });
export type ScenarioEditInput = z.output<typeof scenarioEditInput>;
