import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { openReceiver } from "@/lib/testing/receiver";
import { makeTracker } from "@/lib/testing/tracker-record";
import { makePerson, signInAs } from "./support/editor";
import { fillEvidence } from "./support/evidence-form";

test("an administrator adds a webhook, an editor publishes, and the receiver is told, and told again", async ({
  page,
  context,
}) => {
  const [tracker, receiver, admin] = [await makeTracker(), await openReceiver(), await makePerson("Ada", "ADMIN")];
  await signInAs(context, admin);
  await page.goto("/desk/settings");
  await page.getByRole("link", { name: "Addresses that are told what is published" }).click();
  await page.getByRole("link", { name: "Add a webhook" }).click();
  await page.getByLabel("Address").fill(receiver.address);
  await page.getByLabel("Tracker").selectOption(tracker.slug);
  await page.getByRole("button", { name: "Add the webhook" }).click();
  const secret = await page.getByRole("textbox", { name: "Secret" }).inputValue();

  await signInAs(context, await makePerson("Eva Editor"));
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  await fillEvidence(page);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved and published")).toBeVisible();
  await expect.poll(() => receiver.received.length).toBe(1);
  const { body, headers } = receiver.received[0]!;
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
    type: "evidence",
    data: { tracker: tracker.slug, entry: { title: "Ten missiles fired toward the sea" } },
  });
  expect((await page.goto("/desk/settings/webhooks"))?.status()).toBe(404);

  await signInAs(context, admin);
  await page.goto("/desk/settings/webhooks");
  await page.getByRole("link", { name: receiver.address }).click();
  await expect(page.getByRole("row", { name: /^Evidence/ })).toContainText("Delivered");
  await page.getByRole("link", { name: "Evidence", exact: true }).click();
  await expect(page.getByText("Delivered: it answered with 204.")).toHaveCount(1);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("It waits to be sent")).toBeVisible();
  await expect.poll(() => receiver.received.length).toBe(2);
  expect(receiver.received[1]?.headers["webhook-id"]).toBe(headers["webhook-id"]);
  await receiver.close();
});
