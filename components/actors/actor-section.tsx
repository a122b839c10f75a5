import { timeScale } from "@/components/indicators/chart-scale";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ActorDeeds } from "@/lib/actors/read-deeds";
import { countsInWords } from "@/lib/actors/rules";
import { agoInWords } from "@/lib/dates/words";
import { DeedChart } from "./deed-chart";
import { DeedTable } from "./deed-table";

interface ActorSectionProps {
  actor: ActorDeeds;
  /** The first day on the axis that all actors share. */
  from: string;
  asOf: string;
  /** The address of a page of the tracker in the reader's view. */
  addressOf: (path: string) => string;
}

/** Word against deed of one actor: in a sentence, drawn, and as a table. */
export function ActorSection({ actor: { id, name, originalName, items }, from, asOf, addressOf }: ActorSectionProps) {
  const [newest] = items;
  const words = `${name}: ${countsInWords(items)}${newest ? `, the newest ${agoInWords(newest.occurred, asOf)}` : ""}.`;
  const all = addressOf(`evidence?actor=${encodeURIComponent(name)}`);
  return (
    <section aria-labelledby={`actor-${id}`}>
      <SectionHeading id={`actor-${id}`} beside={<a href={all}>All evidence</a>}>
        {name} {originalName && <span className="font-normal text-soft">{originalName}</span>}
      </SectionHeading>
      <figure className="mt-2">
        <figcaption className="max-w-184 text-soft">{words}</figcaption>
        <DeedChart title={`Statements above actions by day. ${words}`} items={items} scale={timeScale([from], asOf)} />
      </figure>
      <DeedTable actor={name} items={items} addressOf={(number) => addressOf(`evidence/${number}`)} />
    </section>
  );
}
