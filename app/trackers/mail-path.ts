import { smtpUrl } from "@/lib/settings";
import { subscribePath } from "@/lib/subscriptions/rules";

/** Where one subscribes to mail about a tracker, or about a part of it; null where this site sends none. */
export function mailPath(tracker: string, about: { indicator?: string } = {}): string | null {
  return smtpUrl() === null ? null : subscribePath(tracker, about);
}
