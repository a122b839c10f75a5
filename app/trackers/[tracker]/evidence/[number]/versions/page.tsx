import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CitePage } from "@/components/citing/cite-page";
import { CompareForm } from "@/components/evidence/item/compare-form";
import { VersionComparison } from "@/components/evidence/item/version-comparison";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { comparedVersions } from "@/lib/evidence/compared";
import { dayNow } from "@/lib/view";
import { itemAt } from "../load";

type Props = PageProps<"/trackers/[tracker]/evidence/[number]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tracker, number } = await params;
  const present = (await itemAt(tracker, number))?.versions.at(-1);
  return present ? { title: `Versions of “${present.headline}”` } : {};
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { tracker, number } = await params;
  const item = await itemAt(tracker, number);
  const present = item?.versions.at(-1);
  if (!item || !present) notFound();
  const base = `/trackers/${item.tracker.slug}`;
  const here = `${base}/evidence/${item.number}`;
  const { from, to } = await searchParams;
  const compared = comparedVersions(item, from, to);
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={base}>{item.tracker.title}</a> / <a href={`${base}/evidence`}>Evidence</a> /{" "}
            <a href={here}>{item.number}</a> / Versions
          </>
        }
        title={present.state === "RETRACTED" ? <del>{present.headline}</del> : present.headline}
      />
      {present.number === 1 ? (
        <EmptyState title="There is one version only">
          <p>
            Nothing was changed since it was recorded. <a href={here}>How it reads</a>
          </p>
        </EmptyState>
      ) : (
        <>
          {"message" in compared && <Notice tone="due" title={compared.message} />}
          <CompareForm
            versions={item.versions}
            from={"message" in compared ? present.number - 1 : compared.from.number}
            to={"message" in compared ? present.number : compared.to.number}
          />
          {"from" in compared && <VersionComparison versions={item.versions} {...compared} />}
        </>
      )}
      {"from" in compared && (
        <CitePage
          title={`Versions ${compared.from.number} and ${compared.to.number} of “${present.headline}”`}
          within={item.tracker.title}
          part={`evidence ${item.number}`}
          knownOn={dayNow()}
          path={`${here}/versions?from=${compared.from.number}&to=${compared.to.number}`}
        />
      )}
    </Page>
  );
}
