import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemView } from "@/components/evidence/item/item-view";
import { Page } from "@/components/ui/page";
import { numberInAddress } from "@/lib/addresses/number";
import { dayNow } from "@/lib/view";
import { itemAt } from "../../load";

type Props = PageProps<"/trackers/[tracker]/evidence/[number]/versions/[version]">;

async function versionAt({ params }: Props) {
  const { tracker, number, version: text } = await params;
  const item = await itemAt(tracker, number);
  const wanted = numberInAddress(text);
  const version = item?.versions.find((one) => one.number === wanted);
  return item && version ? { item, version } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await versionAt(props);
  if (!found) return {};
  const { version } = found;
  return { title: `${version.headline}, version ${version.number}` };
}

export default async function EvidenceVersionPage(props: Props) {
  const found = await versionAt(props);
  if (!found) notFound();
  return (
    <Page>
      <ItemView {...found} knownOn={dayNow()} />
    </Page>
  );
}
