import type { Consumer } from "@/lib/outbox/consumer";
import { deliver } from "./deliver";
import { claimDelivery, noteDeliveries } from "./write-deliveries";

export const webhooks: Consumer = {
  name: "webhooks",
  atATime: 6,
  take: noteDeliveries,
  async claim() {
    const claimed = await claimDelivery();
    return claimed && (() => deliver(claimed));
  },
};
