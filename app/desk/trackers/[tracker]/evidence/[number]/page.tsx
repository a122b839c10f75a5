import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApprovalSection } from "@/components/approvals/approval-section";
import { WhatRests } from "@/components/basis/what-rests";
import { CopyList } from "@/components/copies/copy-list";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { ResponseList } from "@/components/responses/response-list";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { isOwnInPart } from "@/lib/approvals/read";
import { awaitsReview } from "@/lib/approvals/rules";
import { restingOnItem } from "@/lib/basis/read-resting";
import { copiesOf } from "@/lib/copies/read";
import { dateInWords } from "@/lib/dates/words";
import { itemOnDesk } from "@/lib/evidence/form/read";
import { linksOf } from "@/lib/responses/read";
import { BEARINGS } from "@/lib/scales/rules";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { numberIn } from "../../../numbered";
import { approveItem } from "./actions";

export const metadata: Metadata = { title: "Item on the desk" };

export default async function DeskItemPage({
  params,
  searchParams,
}: PageProps<"/desk/trackers/[tracker]/evidence/[number]">) {
  const editor = await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const item = await itemOnDesk(slug, number);
  if (!item) notFound();
  const { version } = item;
  const [copies, links] = await Promise.all([copiesOf(version.evidenceId), linksOf(version.evidenceId)]);
  const isSaved = (await searchParams).saved === String(version.number);
  const isRetracted = version.state === "RETRACTED";
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{item.tracker.title}</a> / Item {number}, version {version.number}
          </>
        }
        title={version.headline}
        lead={version.summary}
      >
        <p className="mt-3 text-soft">
          {dateInWords(version.occurred)} · {version.origin.name}, {version.reliability}
          {version.credibility}
        </p>
        {isSaved && !isRetracted && <Notice title="Saved and published" />}
        {isRetracted && <ItemIsRetracted />}
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
          <a href={`/trackers/${slug}/evidence/${number}`}>Public page</a>
          {!isRetracted && <a href={`/desk/trackers/${slug}/evidence/${number}/edit`}>Edit</a>}
          {!isRetracted && <a href={`/desk/trackers/${slug}/evidence/${number}/retraction/new`}>Retract</a>}
          <a href={`/desk/trackers/${slug}/evidence/${number}/copies/new`}>Keep a copy</a>
          {!isRetracted && (
            <a href={`/desk/trackers/${slug}/evidence/${number}/responses/new`}>Link to what it responds to</a>
          )}
          <a href={`/desk/trackers/${slug}/evidence/new`}>New evidence</a>
        </p>
      </PageHead>
      {awaitsReview(version) && (
        <ApprovalSection
          action={approveItem.bind(null, slug, number)}
          editor={editor}
          isOwn={await isOwnInPart(editor, version.evidenceId)}
          version={version.number}
        />
      )}
      <SectionHeading>What it bears on</SectionHeading>
      <ul>
        {version.bearings.map(({ bearing, note, indicator }) => (
          <li
            key={indicator.slug}
            className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[minmax(0,26rem)_14rem_auto] sm:items-baseline sm:justify-start"
          >
            <span>
              {indicator.title}
              {note && <span className="block text-note text-soft">{note}</span>}
            </span>
            <span className="text-soft">{BEARINGS[bearing].words} genuine movement</span>
            <a href={`/desk/trackers/${slug}/indicators/${indicator.slug}/assessments/new?cite=${number}`}>
              New assessment<span className="sr-only"> of {indicator.title}</span>
            </a>
          </li>
        ))}
      </ul>
      {links.length > 0 && (
        <>
          <SectionHeading id="responses">Move and response</SectionHeading>
          <ResponseList
            base={`/trackers/${slug}`}
            links={links}
            ways={({ of, number: nth }) => (
              <>
                {" · "}
                <a href={`/desk/trackers/${slug}/evidence/${of}/responses/${nth}/withdrawal/new`}>Withdraw the link</a>
              </>
            )}
          />
        </>
      )}
      {copies.length > 0 && (
        <>
          <SectionHeading id="copies">Copies kept here</SectionHeading>
          <CopyList item={`/trackers/${slug}/evidence/${number}`} copies={copies} />
        </>
      )}
      <WhatRests tracker={slug} resting={await restingOnItem(item.tracker.id, version.evidenceId, dayNow())} />
    </Page>
  );
}
