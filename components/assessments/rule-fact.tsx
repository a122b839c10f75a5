import { Fact } from "@/components/ui/fact";
import { momentInWords } from "@/lib/dates/words";
import type { AssessmentPage, LaterRule } from "@/lib/indicators/read-assessment";
import { ExceptionSentence } from "./exception-sentence";

/** The rule that a judgement was made under, and how it has changed since. */
export function RuleFact({ page, codebookAddress }: { page: AssessmentPage; codebookAddress: string }) {
  const { codebook, ruleException, laterRule } = page;
  return (
    <Fact name="Rule">
      {codebook.rule ?? "There is no rule for a level that is not yet rated."}{" "}
      <span className="block text-note text-soft">
        <a href={codebookAddress}>Codebook, version {codebook.version}</a>
      </span>
      <ExceptionSentence sentence={ruleException} />
      {laterRule && <RuleSince later={laterRule} />}
    </Fact>
  );
}

function RuleSince({ later: { version, note, recordedAt, now } }: { later: LaterRule }) {
  const moment = new Date(recordedAt);
  return (
    <div className="mt-2 border-due border-s-4 ps-3">
      <p className="font-medium">
        The rule has changed since, with version {version} of{" "}
        <time dateTime={moment.toISOString()}>{momentInWords(moment)}</time>. This judgement was not scored anew.
      </p>
      <p className="text-soft">{note}</p>
      <p className="mt-1">It now says: {now}</p>
    </div>
  );
}
