import {
  type Citation,
  type CitedOriginal,
  type CitedPage,
  citedOn,
  citeOriginal,
  citePage,
  keptAddress,
} from "@/lib/citing/rules";
import { siteUrl } from "@/lib/settings";
import { type AskedView, momentOf, NOT_OVER } from "@/lib/view";

interface CitePageProps extends Omit<CitedPage, "address" | "citedAt"> {
  /** The path that will say the same. */
  path: string;
  /** What an item reports of, which is cited apart. */
  original?: CitedOriginal;
}

/** Folded away at a page's end: how it is cited. */
export function CitePage({ path, original, ...page }: CitePageProps) {
  const citedAt = momentOf(page.knownOn);
  return (
    <details id="cite" className="mt-10 max-w-184 scroll-mt-4 border-line border-t pt-3 print:hidden">
      <summary className="w-fit text-soft">Cite this page</summary>
      <Styles citation={citePage({ ...page, citedAt, address: new URL(path, siteUrl()).href })} />
      {citedAt && path.includes("knownOn=") && <p className="mt-2 text-note text-soft">{NOT_OVER}</p>}
      {original && (
        <>
          <h3 className="mt-4 font-semibold">The original source</h3>
          <p className="text-note text-soft">
            The words in brackets are this tracker’s: what the source calls itself is not on record.
          </p>
          <Styles citation={citeOriginal(original)} />
        </>
      )}
    </details>
  );
}

interface CiteViewProps extends Pick<CitedPage, "title" | "within"> {
  /** The page's address without its view. */
  path: string;
  view: AskedView;
}

/** How a page is cited that shows a view: with the day up to whose end it is known. */
export function CiteView({ path, view, ...page }: CiteViewProps) {
  return <CitePage {...page} knownOn={citedOn(view)} path={keptAddress(path, view)} />;
}

function Styles({ citation: { chicago, apa, bibtex } }: { citation: Citation }) {
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-[5rem_1fr] [&>dt]:text-note [&>dt]:text-soft">
      <dt>Chicago</dt>
      <dd className="min-w-0 select-all bg-wash px-3 py-2 font-serif wrap-anywhere">{chicago}</dd>
      <dt>APA</dt>
      <dd className="min-w-0 select-all bg-wash px-3 py-2 font-serif wrap-anywhere">{apa}</dd>
      <dt>BibTeX</dt>
      <dd className="min-w-0">
        <pre className="select-all whitespace-pre-wrap bg-wash px-3 py-2 text-note wrap-anywhere">{bibtex}</pre>
      </dd>
    </dl>
  );
}
