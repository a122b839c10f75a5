import type { FrameChange } from "./rules";

const KINDS: Record<FrameChange["kind"], string> = {
  TRACKER: "The tracker",
  THEME: "The theme",
  INDICATOR: "The indicator",
  SCENARIO: "The scenario",
};

/** "The indicator “Missile tests” is called “Launches” today." */
export function frameChangeInWords({ kind, was, now }: FrameChange): string {
  if (was === null) return `${KINDS[kind]} “${now}” was added since.`;
  if (was !== now) return `${KINDS[kind]} “${was}” is called “${now}” today.`;
  const otherwise = kind === "SCENARIO" ? "is described or fitted otherwise today" : "is described otherwise today";
  return `${KINDS[kind]} “${now}” ${otherwise}.`;
}
