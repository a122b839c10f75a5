/** What pages say of themselves to machines, in the words of schema.org. */

interface DescribedTracker {
  title: string;
  question: string;
  licence: string;
  /** The titles of its indicators. */
  indicators: string[];
  /** The whole address of its board. */
  address: string;
}

/** A tracker as a dataset that can be found and fetched. */
export function datasetOf({ title, question, licence, indicators, address }: DescribedTracker) {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: question,
    url: address,
    license: { "@type": "CreativeWork", name: licence },
    creator: { "@type": "Organization", name: title },
    isAccessibleForFree: true,
    variableMeasured: indicators,
    distribution: [{ "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: `${address}/evidence.csv` }],
  };
}

interface DescribedQuote {
  quote: string;
  /** A language tag; null where it is not known. */
  language: string | null;
  origin: string;
  outlet: string;
  url: string;
  /** An EDTF text; null where it is not known. */
  published: string | null;
}

/** A quote as a claim that somebody made, and where it appeared. */
export function claimOf({ quote, language, origin, outlet, url, published }: DescribedQuote) {
  return {
    "@context": "https://schema.org",
    "@type": "Claim",
    text: quote,
    ...(language !== null && { inLanguage: language }),
    author: { "@type": "Organization", name: origin },
    appearance: {
      "@type": "CreativeWork",
      url,
      publisher: { "@type": "Organization", name: outlet },
      ...(published !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(published) && { datePublished: published }),
    },
  };
}

/** Such a description as it may stand in a page, where nothing of it ends the element around it. */
export function asJsonLd(description: object): string {
  return JSON.stringify(description).replaceAll("<", "\\u003c");
}
