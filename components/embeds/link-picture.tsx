import { LEVEL_SHAPES } from "@/components/levels/level-shape";
import { drawable } from "@/lib/embeds/rules";
import type { Level } from "@/lib/scales/rules";

const COLOURS: Record<Level, string> = {
  MOVING_AWAY: "#a8362f",
  NO_MOVEMENT: "#666d76",
  SIGNS_OF_MOVEMENT: "#22708a",
  GENUINE_MOVEMENT: "#0b6b5f",
  NOT_YET_RATED: "#656d76",
};

export interface LinkPictureProps {
  kicker: string;
  title: string;
  /** One line for each level that is to be shown: "6 are moving away". */
  levels: { level: Level; words: string }[];
  foot: string;
}

/** What is shown beside a link to a board or an indicator; 1200 by 630 px, drawn by a program that knows styles only. */
export function LinkPicture({ kicker, title, levels, foot }: LinkPictureProps) {
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        padding: "64px 72px",
        background: "#fbfaf7",
        color: "#1b1f24",
        fontSize: 34,
      }}
    >
      <div style={{ display: "flex", color: "#57606a", fontSize: 28 }}>{drawable(kicker)}</div>
      <div
        style={{ display: "flex", marginTop: 8, fontSize: 62, lineHeight: 1.15, maxHeight: 220, overflow: "hidden" }}
      >
        {drawable(title)}
      </div>
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center", gap: 18 }}>
        {levels.map(({ level, words }) => (
          <div key={level} style={{ display: "flex", alignItems: "center", gap: 22, color: COLOURS[level] }}>
            <svg width="38" height="38" viewBox="0 0 14 14" color={COLOURS[level]} aria-hidden="true">
              {LEVEL_SHAPES[level]}
            </svg>
            {words}
          </div>
        ))}
      </div>
      <div style={{ display: "flex", color: "#57606a", fontSize: 26, borderTop: "2px solid #d9dde2", paddingTop: 20 }}>
        {drawable(foot)}
      </div>
    </div>
  );
}
