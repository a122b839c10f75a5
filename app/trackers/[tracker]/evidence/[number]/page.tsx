import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/components/describing/json-ld";
import { ItemView } from "@/components/evidence/item/item-view";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { ViewBanner } from "@/components/view/view-banner";
import { ViewFaults } from "@/components/view/view-faults";
import { citedOn } from "@/lib/citing/rules";
import { besideItem } from "@/lib/corroboration/read";
import { claimOf } from "@/lib/describing/rules";
import { itemKnown } from "@/lib/evidence/known";
import { dayNow, inView, readView } from "@/lib/view";
import { metadataOf } from "../../../metadata";
import { itemAt } from "./load";

type Props = PageProps<"/trackers/[tracker]/evidence/[number]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { tracker, number } = await params;
  const item = await itemAt(tracker, number, (await searchParams).knownOn);
  const present = item?.versions.at(-1);
  if (!item || !present) return {};
  const { headline, state, summary } = present;
  const title = `${state === "RETRACTED" ? "Retracted: " : ""}${headline}`;
  const within = { path: `/trackers/${item.tracker.slug}`, title: item.tracker.title };
  const path = `${within.path}/evidence/${item.number}`;
  return { title, ...metadataOf({ path, title, description: summary || undefined, within }) };
}

export default async function EvidenceItemPage({ params, searchParams }: Props) {
  const { tracker, number } = await params;
  const asked = await searchParams;
  const item = await itemAt(tracker, number, asked.knownOn);
  if (!item) notFound();
  const here = `/trackers/${tracker}/evidence/${number}`;
  const reading = readView(asked);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={here} today={dayNow()} />
      </Page>
    );
  }
  const { view } = reading;
  const known = itemKnown(item, view.knownBefore);
  const quoted = known && known.version.state !== "RETRACTED" && known.version.quote !== null ? known.version : null;
  const beside = known ? await besideItem(tracker, item.number, known.version, view) : undefined;
  return (
    <Page>
      <ViewBanner view={view} here={here} />
      {quoted?.quote && (
        <JsonLd
          description={claimOf({
            quote: quoted.quote,
            language: quoted.quoteLang,
            origin: quoted.origin.name,
            outlet: quoted.outlet.name,
            url: quoted.url,
            published: quoted.published,
          })}
        />
      )}
      {known ? (
        <ItemView
          {...known}
          knownOn={citedOn(view)}
          asOf={view.asOf}
          beside={beside}
          addressOf={(address) => inView(address, view)}
        />
      ) : (
        <>
          <PageHead title={`Evidence ${item.number}`} />
          <EmptyState title="This item had not been recorded yet">
            <p>
              <a href={here}>How it reads now</a>
            </p>
          </EmptyState>
        </>
      )}
    </Page>
  );
}
