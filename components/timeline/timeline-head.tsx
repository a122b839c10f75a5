import { PageHead } from "@/components/ui/page";
import { type AskedView, inView } from "@/lib/view";

const PICTURES = {
  items: { path: "timeline", words: "What happened" },
  levels: { path: "timeline/levels", words: "How the levels went" },
} as const;

interface TimelineHeadProps {
  base: string;
  /** Of the tracker. */
  title: string;
  view: AskedView;
  /** Which of the pictures the page shows. */
  shown: keyof typeof PICTURES;
}

/** The head of the pages that show a whole tracker over time, with the way from one to the other. */
export function TimelineHead({ base, title, view, shown }: TimelineHeadProps) {
  return (
    <PageHead kicker={<a href={inView(base, view)}>{title}</a>} title="Timeline">
      <nav aria-label="Pictures" className="mt-3 print:hidden">
        <ul className="flex flex-wrap gap-x-5">
          {Object.entries(PICTURES).map(([picture, { path, words }]) => (
            <li key={picture}>
              <a
                href={inView(`${base}/${path}`, view)}
                aria-current={picture === shown ? "page" : undefined}
                className="aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </PageHead>
  );
}
