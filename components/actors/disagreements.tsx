import { BearingMark } from "@/components/evidence/bearing-mark";
import { Occurred } from "@/components/evidence/occurred";
import type { ActorItem, Disagreement } from "@/lib/actors/rules";
import type { Bearing } from "@/lib/scales/rules";

export interface ActorDisagreement extends Disagreement {
  actor: string;
}

interface DisagreementsProps {
  disagreements: ActorDisagreement[];
  /** The address of a page of the tracker in the reader's view. */
  addressOf: (path: string) => string;
}

/** Where actors say one thing and do another. */
export function Disagreements({ disagreements, addressOf }: DisagreementsProps) {
  return (
    <ul>
      {disagreements.map(({ actor, indicator, word, deed, wordBears }) => (
        <li key={`${actor}-${indicator.slug}`} className="break-inside-avoid border-line border-b py-3">
          <h3 className="font-medium">
            {actor}, on <a href={addressOf(`indicators/${indicator.slug}`)}>{indicator.title}</a>
          </h3>
          <dl className="mt-1 grid gap-x-8 gap-y-1 md:grid-cols-2">
            <Side name="Says" item={word} bearing={wordBears} addressOf={addressOf} />
            <Side name="Does" item={deed} bearing={wordBears === "TOWARD" ? "AWAY" : "TOWARD"} addressOf={addressOf} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

interface SideProps extends Pick<DisagreementsProps, "addressOf"> {
  name: string;
  item: ActorItem;
  bearing: Bearing;
}

function Side({ name, item, bearing, addressOf }: SideProps) {
  return (
    <div>
      <dt className="flex items-baseline gap-2 text-note text-soft">
        {name} <BearingMark bearing={bearing} />
      </dt>
      <dd>
        <Occurred date={item.occurred} /> <a href={addressOf(`evidence/${item.number}`)}>{item.headline}</a>
      </dd>
    </div>
  );
}
