import { randomUUID } from "node:crypto";
import { codeOf } from "@/lib/testing/access-deeds";
import type { FormRun } from "./form-run";

const CHOSEN = "four plain words here";
const reason = "The test asks for it.";

/** Every form about oneself and about other people. */
export const RUNS_OF_PEOPLE: FormRun[] = [
  {
    on: "desk/sign-in",
    press: "Sign in",
    fill: (_, { email, password }) => ({ email, password }),
    lacks: "password",
    saved: "Eva Editor, editor",
  },
  {
    on: "desk/sign-in/[token]",
    press: "Set the password and sign in",
    fill: { password: CHOSEN },
    lacks: "password",
    saved: "Eva Editor, editor",
  },
  {
    on: "desk/sign-in/code",
    press: "Sign in",
    fill: async (_, { id }) => ({ code: await codeOf(id, 1) }),
    lacks: "code",
    saved: "Eva Editor, editor",
  },
  { on: "desk/settings", press: "Set up the second step", saved: "Scan this picture with an authenticator app" },
  { on: "desk/settings, signed in elsewhere too", press: "End the session of Unknown browser" },
  { on: "desk/settings, signed in elsewhere too", press: "End all others" },
  {
    on: "desk/settings/password",
    press: "Change the password",
    fill: (_, { password }) => ({ password, chosen: CHOSEN }),
    lacks: "chosen",
    saved: "Your password is changed.",
    isSecret: true,
  },
  {
    on: "desk/settings/second-step",
    press: "Turn the second step on",
    fill: async (_, { id, password }) => ({ code: await codeOf(id), password }),
    lacks: "password",
    saved: "The second step is on",
    isSecret: true,
  },
  {
    on: "desk/settings/second-step/codes",
    press: "Make new recovery codes",
    fill: (_, { password }) => ({ password }),
    lacks: "password",
    saved: "Your new recovery codes",
    isSecret: true,
  },
  {
    on: "desk/settings/second-step/removal",
    press: "Remove the second step",
    fill: (_, { password }) => ({ password }),
    lacks: "password",
    saved: "The second step is off.",
    isSecret: true,
  },
  {
    on: "desk/settings/tokens/new",
    press: "Make the token",
    fill: (_, { password }) => ({ name: "A script", "scopes[]": ["EVIDENCE"], days: "30", password }),
    lacks: "name",
    saved: "it is not shown again",
    isSecret: true,
  },
  { on: "desk/settings, with a token", press: "End the token A script" },
  {
    on: "desk/people/new",
    press: "Make the link",
    fill: () => ({ name: "Nora New", email: `${randomUUID()}@people.example`, role: "EDITOR" }),
    lacks: "name",
    saved: "it is not shown again",
  },
  {
    on: "desk/people/[person]/role",
    press: "Change the role",
    fill: { role: "REVIEWER", reason },
    lacks: "reason",
    saved: "The role is changed.",
  },
  {
    on: "desk/people/[person]/access",
    press: "Take access away",
    fill: { reason },
    lacks: "reason",
    saved: "Access is taken away.",
  },
  {
    on: "desk/people/[person]/access, disabled",
    press: "Give access back",
    fill: { reason },
    lacks: "reason",
    saved: "Access is given back",
  },
  {
    on: "desk/people/[person]/reset",
    press: "Reset and make a link",
    fill: { reason },
    lacks: "reason",
    saved: "it is not shown again",
  },
  {
    on: "desk/settings/webhooks/new",
    press: "Add the webhook",
    fill: ({ tracker }) => ({
      address: `https://${randomUUID()}.invalid/hook`,
      tracker: tracker.slug,
      extent: "LEVELS",
    }),
    lacks: "address",
    saved: "it is not shown again",
  },
  { on: "desk/settings/webhooks/[webhook]", press: "Make a new secret", saved: "it is not shown again" },
  { on: "desk/settings/webhooks/[webhook], stopped", press: "Start it again", saved: "It is told again" },
  {
    on: "desk/settings/webhooks/[webhook]/edit",
    press: "Save the change",
    fill: { extent: "LEVELS", imported: "yes", reason },
    lacks: "reason",
    saved: "The webhook is changed.",
  },
  {
    on: "desk/settings/webhooks/[webhook]/removal",
    press: "End the webhook",
    fill: { reason },
    lacks: "reason",
    saved: "The webhook has ended.",
  },
  {
    on: "desk/settings/webhooks/[webhook]/deliveries/[delivery]",
    press: "Send again",
    saved: "It waits to be sent",
  },
  { on: "desk/ledger", press: "Verify the ledger", saved: "The ledger holds" },
];
