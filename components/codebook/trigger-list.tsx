import { type Trigger, triggerInWords } from "@/lib/codebooks/rules";

/** What can be observed for one level, each with what an item must be to count as it. */
export function TriggerList({ triggers }: { triggers: readonly Trigger[] }) {
  if (triggers.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-0.5 text-note">
      {triggers.map((trigger) => (
        <li key={`${trigger.text} ${triggerInWords(trigger)}`} className="ps-3 -indent-3">
          <span aria-hidden="true">› </span>
          {trigger.text}
          <span className="text-soft"> ({triggerInWords(trigger).toLowerCase()})</span>
        </li>
      ))}
    </ul>
  );
}
