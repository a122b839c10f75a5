import { randomUUID } from "node:crypto";
import type { FormRun } from "./form-run";

/** Every form that a reader sends without an account. */
export const RUNS_OF_READERS: FormRun[] = [
  {
    on: "trackers/[tracker]/subscribe",
    press: "Subscribe",
    fill: () => ({ about: "indicator.missile-tests", kind: "WEEKLY", email: `${randomUUID()}@readers.example` }),
    lacks: "email",
    saved: "Look into your mailbox",
  },
  { on: "subscriptions/confirm", press: "Confirm", saved: "You are subscribed." },
  {
    on: "subscriptions/[token]",
    press: "Change what I get",
    fill: { kind: "WEEKLY" },
    saved: "What you get is changed.",
  },
  { on: "subscriptions/[token]", press: "End the subscription", saved: "This subscription has ended" },
];
