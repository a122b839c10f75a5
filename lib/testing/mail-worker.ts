import { claimMail, mail } from "@/lib/mailings/consumer";
import { handOut } from "@/lib/outbox/write";

// A process of its own that sends what is due, so that a test can kill it in the midst of it.
while (await handOut(mail));
const now = new Date();
for (let deed = await claimMail(now); deed; deed = await claimMail(now)) await deed();
process.exit(0);
