import type { SeenDraft } from "@/lib/drafts/rules";

/** What came of an attempt to keep what is being typed. */
export type Kept =
  | { outcome: "SAVED"; seen: SeenDraft; at: Date }
  | { outcome: "APART"; seen: SeenDraft }
  /** Something was typed that is not kept yet, or could not be kept. */
  | { outcome: "TYPED" | "SIGNED_OUT" | "UNREACHED" }
  | { outcome: "REFUSED"; message: string };

const AFTER_TYPING = 1_500;
const AFTER_FAILING = 10_000;

interface Keeper {
  /** Goes on after the form was refused. */
  resume: () => void;
  stop: () => void;
}

/** Sends what is typed in a form to an address soon after each change, one after the other, and tells what came of it. */
export function keepDraft(form: HTMLFormElement, address: string, tell: (kept: Kept) => void): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let isDirty = false;
  let isPaused = false;

  function save() {
    clearTimeout(timer);
    if (sending || !isDirty || isPaused) return;
    isDirty = false;
    sending = sent(address, new FormData(form)).then((kept) => {
      sending = null;
      tell(kept);
      if (kept.outcome === "SAVED" || kept.outcome === "REFUSED") {
        if (isDirty) tell({ outcome: "TYPED" });
        return soon();
      }
      isDirty = true;
      soon(kept.outcome === "APART" ? 0 : AFTER_FAILING);
    });
  }
  function soon(delay = AFTER_TYPING) {
    clearTimeout(timer);
    if (isDirty) timer = setTimeout(save, delay);
  }
  function typed() {
    if (!isDirty) tell({ outcome: "TYPED" });
    isDirty = true;
    soon();
  }
  function leave() {
    if (document.visibilityState === "hidden") save();
  }
  // Sent while a draft is being kept, the form would end a draft that comes into being after it.
  function hold(event: SubmitEvent) {
    if (sending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void sending.then(() => form.requestSubmit(event.submitter));
    }
    isPaused = true;
    clearTimeout(timer);
  }

  form.addEventListener("input", typed);
  form.addEventListener("submit", hold, { capture: true });
  document.addEventListener("visibilitychange", leave);
  return {
    resume() {
      isPaused = false;
      soon();
    },
    stop() {
      clearTimeout(timer);
      isPaused = true;
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", hold, { capture: true });
      document.removeEventListener("visibilitychange", leave);
    },
  };
}

async function sent(address: string, form: FormData): Promise<Kept> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      body: form,
      keepalive: document.visibilityState === "hidden",
    });
    if (response.status === 401) return { outcome: "SIGNED_OUT" };
    const answer: unknown = await response.json();
    if (response.ok) return { outcome: "SAVED", seen: answer as SeenDraft, at: new Date() };
    if (response.status === 409) return { outcome: "APART", seen: answer as SeenDraft };
    if (response.status === 422) return { outcome: "REFUSED", message: (answer as { message: string }).message };
  } catch {}
  return { outcome: "UNREACHED" };
}
