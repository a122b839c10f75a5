import { expect, test } from "vitest";
import { arrowsIn } from "./arrows";
import { drawLane } from "./marks";
import type { Cell, TimelineItem } from "./rules";

const period = { from: "2026-01-01", to: "2026-02-09" };
const item = (number: number, first: string): TimelineItem => {
  return {
    number,
    occurred: first,
    first,
    last: first,
    headline: `Item ${number}`,
    significance: "MINOR",
    pull: "AWAY",
  };
};
const lane = (top: number, items: TimelineItem[]) => {
  const pulls = { TOWARD: 0, AWAY: 1, NEUTRAL: 0, MIXED: 0, RETRACTED: 0 };
  const cells = items.map((one): Cell => ({ slot: Number(one.first.slice(8)) - 1, count: 1, pulls, items: [one] }));
  return { drawing: drawLane(period, cells), middleOf: (row: number) => top + row };
};
const linked = (number: number) => ({ number, occurred: "2026-01-01", headline: `Item ${number}` });
const link = (move: number, response: number) => ({
  move: linked(move),
  response: linked(response),
  note: "It says so.",
});

test("an arrow goes from the move to the response, in the lane that both are in", () => {
  const [move, response] = [item(1, "2026-01-01"), item(2, "2026-01-21")];
  const lanes = [lane(0, [move]), lane(100, [move, response])];
  expect(arrowsIn(lanes, [link(1, 2)])).toMatchObject([
    { from: { x: 0.5 / 40, y: 100 }, to: { x: 20.5 / 40, y: 100 } },
  ]);
});

test("an arrow goes across lanes where it must, and there is none to what is drawn nowhere", () => {
  const lanes = [lane(0, [item(1, "2026-01-01")]), lane(100, [item(2, "2026-01-21")])];
  expect(arrowsIn(lanes, [link(1, 2), link(1, 3)])).toMatchObject([{ from: { y: 0 }, to: { y: 100 } }]);
});
