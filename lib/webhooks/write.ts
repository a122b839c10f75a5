import "server-only";
import { symmetricEncrypt } from "better-auth/crypto";
import { isSlug } from "@/lib/addresses/slug";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { payloadOf, type Writing, writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import type { Deed } from "@/lib/people/rules";
import { Absent, Refused } from "@/lib/refusal";
import { secret } from "@/lib/settings";
import { webhookValues } from "./form";
import type { WebhookEditInput, WebhookInput } from "./input";
import { DAY } from "./rules";
import { newSecret } from "./signature";

const encrypted = (data: string) => symmetricEncrypt({ key: secret(), data });
const subjectOf = (id: number) => `webhooks/${id}`;

/** Adds a webhook, which is told of what is published from now on. Gives its secret, which is shown once. */
export async function addWebhook(editor: Editor, input: WebhookInput): Promise<string> {
  const { address, tracker, extent, imported } = input;
  const made = newSecret();
  const kept = await encrypted(made);
  return writing(editor, async ({ tx, enter }) => {
    const trackerId = await trackerNamed(tx, tracker);
    if (await tx.webhook.findFirst({ where: { address, trackerId, endedAt: null }, select: { id: true } })) {
      throw new Refused({ address: "This address is told of this tracker already." });
    }
    return enter("addWebhook", null, async ({ recordedAt }) => {
      const said = { address, trackerId, onlyLevels: extent === "LEVELS", includesImported: imported === "yes" };
      const { id } = await tx.webhook.create({ data: { ...said, secret: kept, onSince: recordedAt } });
      return { subject: subjectOf(id), after: ["webhook", id], result: made };
    });
  });
}

/** Changes what a webhook is told of, or turns it off or on. What waits while it is off is sent when it is on again. */
export function editWebhook(
  editor: Editor,
  id: number,
  { tracker, extent, imported, on, reason, seen }: WebhookEditInput,
): Promise<null> {
  return writing(editor, async (open) => {
    const { tx } = open;
    const held = await heldWebhook(tx, id);
    const [trackerId, isOn] = [await trackerNamed(tx, tracker), on === "yes"];
    const said = { trackerId, onlyLevels: extent === "LEVELS", includesImported: imported === "yes", isOn };
    return changeKept(open, {
      deed: "editWebhook",
      subject: subjectOf(id),
      row: ["webhook", id],
      reason,
      seen,
      present: async () => webhookValues(held),
      change: async () => {
        const since = isOn && !held.isOn ? { onSince: await nowIn(tx) } : {};
        await tx.webhook.update({ where: { id }, data: { ...said, ...since } });
      },
    });
  });
}

/** Gives a webhook another secret, which is shown once. For a day messages are signed with the one before as well. */
export async function renewWebhookSecret(editor: Editor, id: number): Promise<string> {
  const made = newSecret();
  const kept = await encrypted(made);
  return changeWebhook(editor, id, "renewWebhookSecret", null, async (tx, { secret: earlierSecret, secretNumber }) => {
    const earlierUntil = new Date((await nowIn(tx)).getTime() + DAY);
    const data = { secret: kept, earlierSecret, earlierUntil, secretNumber: secretNumber + 1 };
    await tx.webhook.update({ where: { id }, data });
    return made;
  });
}

/** Lets a webhook be told again that was stopped because it failed. What was published meanwhile is not sent. */
export async function resumeWebhook(editor: Editor, id: number): Promise<void> {
  await changeWebhook(editor, id, "resumeWebhook", null, async (tx, { stop }) => {
    if (stop === null) throw new Refused({ form: "It was not stopped." });
    const data = { stop: null, stoppedAt: null, failingSince: null, onSince: await nowIn(tx) };
    await tx.webhook.update({ where: { id }, data });
    return null;
  });
}

/** Ends a webhook for good. Nothing is sent there any more, and its secret is forgotten. */
export async function endWebhook(editor: Editor, id: number, reason: string): Promise<void> {
  await changeWebhook(editor, id, "endWebhook", reason, async (tx) => {
    const endedAt = await nowIn(tx);
    const ended = { isOn: false, secret: "", earlierSecret: null, earlierUntil: null, endedAt };
    await tx.webhook.update({ where: { id }, data: ended });
    await giveUpAll(tx, id);
    return null;
  });
}

/** Gives up whatever waits to be sent to a webhook. */
export async function giveUpAll(tx: Transaction, webhookId: number): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { webhookId, state: "WAITING" },
    data: { state: "GIVEN_UP", endedAt: await nowIn(tx), claimedUntil: null },
  });
}

type Held = Awaited<ReturnType<typeof heldWebhook>>;

function changeWebhook<T extends string | null>(
  editor: Editor,
  id: number,
  deed: Deed,
  reason: string | null,
  change: (tx: Transaction, held: Held) => Promise<T>,
): Promise<T> {
  return writing(editor, async ({ tx, enter }: Writing) => {
    const held = await heldWebhook(tx, id);
    return enter(deed, reason, async () => {
      const before = await payloadOf(tx, "webhook", id);
      const result = await change(tx, held);
      return { subject: subjectOf(id), before, after: ["webhook", id], result };
    });
  });
}

/** A webhook that has not ended, locked so that no attempt is noted meanwhile. */
async function heldWebhook(tx: Transaction, id: number) {
  await tx.$queryRaw`SELECT 1 FROM webhook WHERE id = ${id} FOR UPDATE`;
  const held = await tx.webhook.findFirst({ where: { id, endedAt: null }, include: { tracker: true } });
  if (!held) throw new Absent("such webhook");
  return held;
}

async function trackerNamed(tx: Transaction, slug: string): Promise<number | null> {
  if (slug === "") return null;
  const tracker = isSlug(slug) ? await tx.tracker.findUnique({ where: { slug }, select: { id: true } }) : null;
  if (!tracker) throw new Refused({ tracker: "Choose a tracker, or all." });
  return tracker.id;
}

/** Now, cut as the ledger cuts the moments of what is published. */
async function nowIn(tx: Transaction): Promise<Date> {
  const [{ now }] = (await tx.$queryRaw`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`) as [
    { now: Date },
  ];
  return now;
}
