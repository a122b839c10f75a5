import { z } from "zod";
import { numberInAddress } from "@/lib/addresses/number";
import { prose, required } from "@/lib/text/input";
import type { Reading } from "@/lib/text/rules";

/** The number of an item, which may be given by its address, or with what the form says of it: "57: Talks begin". */
function readItem(raw: string): Reading<string> {
  const typed = raw.trim();
  if (typed === "") return { ok: true, value: "" };
  const [, inAddress] = /\/evidence\/([0-9]+)(?:[/?#].*)?$/.exec(typed) ?? [];
  const number = numberInAddress(inAddress ?? typed.replace(/:.*/, ""));
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
