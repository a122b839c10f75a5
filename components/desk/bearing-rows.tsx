import { FieldError } from "@/components/ui/field-error";
import { BearingRow } from "./bearing-row";

export interface ThemeChoice {
  slug: string;
  title: string;
  indicators: { slug: string; title: string }[];
}

/** How the item bears on every indicator of the tracker, by theme. */
export function BearingRows({ themes }: { themes: ThemeChoice[] }) {
  const first = themes.find(({ indicators }) => indicators.length > 0)?.indicators[0]?.slug;
  return (
    <div className="grid gap-5">
      <FieldError name="bearings" />
      {themes.map((theme) => (
        <div key={theme.slug}>
          <h3 className="border-line border-b pb-1 text-note text-soft">{theme.title}</h3>
          {theme.indicators.map(({ slug, title }) => (
            <BearingRow key={slug} slug={slug} title={title} isFirst={slug === first} />
          ))}
        </div>
      ))}
    </div>
  );
}
