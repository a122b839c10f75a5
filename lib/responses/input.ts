import { z } from "zod";
import { numberInAddress } from "@/lib/addresses/number";
import { prose, required } from "@/lib/text/input";
import type { Reading } from "@/lib/text/rules";

/** No address and no headline is longer; in a longer text the number would be looked for too long. */
const LONGEST = 2_000;

/** The number of an item, which may be given by its address, or with what the form says of it: "57: Talks begin". */
function readItem(raw: string): Reading<string> {
  const typed = raw.trim();
  if (typed === "") return { ok: true, value: "" };
  const line = typed.length > LONGEST ? "" : typed;
  const [, inAddress] = /\/evidence\/([0-9]+)(?:[/?#].*)?$/.exec(line) ?? [];
  const number = numberInAddress(inAddress ?? line.replace(/:.*/, ""));
  if (number !== null) return { ok: true, value: String(number) };
  return { ok: false, message: "Give the item by its number, for example 57, or by its address." };
}

/** What an editor submits who says that an item is a response to another. */
export const responseInput = z.object({
  move: required("number of the item", readItem).transform(Number),
  note: prose({ label: "ground of the link", max: 1_000 }),
});
export type ResponseInput = z.output<typeof responseInput>;

/** What an editor submits who takes such a link back. */
export const withdrawalInput = z.object({ reason: prose({ label: "reason", max: 1_000 }) });
export type WithdrawalInput = z.output<typeof withdrawalInput>;
