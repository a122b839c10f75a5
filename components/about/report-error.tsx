/** Where to report an error, as the administrator has set it. */
export function ReportError({ contact }: { contact: string | null }) {
  if (contact === null) {
    return <p className="mt-3 max-w-184 text-soft">The operators of this site have not given an address for that.</p>;
  }
  const href = /^https?:\/\//i.test(contact) ? contact : `mailto:${contact}`;
  return (
    <p className="mt-3 max-w-184">
      Write to <a href={href}>{contact}</a>, with the address of the page. Corrections are public, dated and reasoned,
      and nothing is silently changed.
    </p>
  );
}
