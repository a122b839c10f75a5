import { Told } from "@/components/ui/told";
import { INVITATION_HOURS } from "@/lib/people/rules";

/** The link that a form made, shown once. */
export function OneTimeLink() {
  return (
    <Told title="One-time link" as="address">
      <p>
        Copy it now and pass it on by a way that you trust: it is not shown again, and no mail is sent. Whoever opens it
        within {INVITATION_HOURS} hours chooses a password; then it is used up.
      </p>
      <p className="mt-2">
        <a href="/desk/people">All people</a>
      </p>
    </Told>
  );
}
