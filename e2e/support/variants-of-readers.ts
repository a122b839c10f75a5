import { endByReader } from "@/lib/subscriptions/write";
import { makeSubscription } from "@/lib/testing/subscription-record";
import type { Variant } from "./openings";
import type { World } from "./world";

const tokenOf = async ({ tracker }: World, shape: Parameters<typeof makeSubscription>[1] = {}) =>
  (await makeSubscription(tracker, shape)).token;

const unconfirmed = { confirmedAt: null, indicator: "missile-tests" };

async function makeEnded(world: World): Promise<string> {
  const token = await tokenOf(world);
  await endByReader(token);
  return token;
}

const nobody = { as: "nobody" } as const;
const confirmed = { token: (world: World) => tokenOf(world) };
const asked = { token: (world: World) => tokenOf(world, unconfirmed) };

/** States of the pages that a reader without an account has to themselves. */
export const VARIANTS_OF_READERS: Record<string, Record<string, Variant>> = {
  "trackers/[tracker]/subscribe": { "": nobody, "of what is not there": { query: "?indicator=weather" } },
  "subscriptions/confirm": {
    "": { ...nobody, query: "?token=[token]", with: asked },
    "when it is done": { query: "?token=[token]", with: confirmed },
    "too late": { query: "?token=x" },
  },
  "subscriptions/[token]": {
    "": { ...nobody, with: confirmed },
    "not confirmed": { with: asked },
    ended: { with: { token: makeEnded } },
  },
};
