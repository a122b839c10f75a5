import { TRENDS, type Trend } from "@/lib/scales/rules";

const ARROWS: Record<Trend, string> = { DETERIORATED: "↘", UNCHANGED: "→", IMPROVED: "↗" };

/** A trend as word and arrow, in no level's colour. */
export function TrendWord({ trend }: { trend: Trend | null }) {
  if (trend === null) return <span className="text-soft">No trend yet</span>;
  return (
    <span className={trend === "UNCHANGED" ? undefined : "font-medium"}>
      <span aria-hidden="true">{ARROWS[trend]} </span>
      {TRENDS[trend].words}
    </span>
  );
}
