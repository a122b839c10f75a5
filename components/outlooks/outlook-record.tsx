import type { Outlook } from "@/lib/outlooks/read";
import { FEW_CALLS, recordOf } from "@/lib/outlooks/rules";

/** How good the tracker's settled outlooks were, and how little that says while they are few. */
export function OutlookRecord({ outlooks }: { outlooks: Outlook[] }) {
  const calls = outlooks.map(({ likelihood, result }) => ({ likelihood, outcome: result?.outcome ?? null }));
  const { score, scored, untold } = recordOf(calls);
  if (scored + untold === 0) return <p className="mt-3 text-soft">No outlook has been settled yet.</p>;
  return (
    <div className="mt-3 max-w-184">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-serif text-2xl tabular-nums">{score === null ? "–" : score.toFixed(2)}</span>
        <span>
          Brier score over {scored} scored {scored === 1 ? "call" : "calls"}
          {untold > 0 && <span className="text-soft">, {untold} that cannot be told left out</span>}
        </span>
      </p>
      {scored < FEW_CALLS && (
        <p className="mt-1 font-medium text-due">
          {scored === 0 ? "Nothing can be scored yet." : `That says little: it takes ${FEW_CALLS} calls or more.`}
        </p>
      )}
      <details className="mt-1 text-note text-soft">
        <summary>How this is worked out</summary>
        <p className="mt-1.5">
          Each word counts as the middle of its band, “likely” as 67.5 %. The score is the mean of the squared distance
          between that and what came: 1 if it happened, 0 if it did not (Brier, 1950). 0 is perfect, 1 is always wrong,
          and “roughly even chance” every time would give 0.25. It speaks of how likely things were called, not of the
          confidence of any judgement.
        </p>
      </details>
    </div>
  );
}
