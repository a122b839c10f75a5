import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { webhookNetworks } from "@/lib/settings";
import { required } from "@/lib/text/input";
import { changeFields } from "@/lib/trackers/input";
import { rangesIn } from "./reach";
import { EXTENTS } from "./rules";
import { readTarget } from "./target";

const told = {
  /** The slug of a tracker; "" for all. */
  tracker: z.string({ error: "Choose a tracker, or all." }),
  extent: choice(EXTENTS, "part of what is published"),
  imported: z.literal("yes").optional(),
};

/** What is typed to add a webhook. */
export const webhookInput = z.object({
  ...told,
  address: required("address", (raw) => readTarget(raw, rangesIn(webhookNetworks()))),
});
export type WebhookInput = z.output<typeof webhookInput>;

export const webhookEditInput = z.object({
  ...told,
  on: z.literal("yes").optional(),
  ...changeFields,
});
export type WebhookEditInput = z.output<typeof webhookEditInput>;
