import { asJsonLd } from "@/lib/describing/rules";

/** What the page says of itself to machines. It is data: no browser runs it. */
export function JsonLd({ description }: { description: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by `asJsonLd`, which leaves no tag in it.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asJsonLd(description) }} />;
}
