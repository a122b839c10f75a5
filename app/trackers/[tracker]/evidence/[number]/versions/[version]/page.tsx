import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalledOtherwise } from "@/components/corrections/called-otherwise";
import { ItemView } from "@/components/evidence/item/item-view";
import { Page } from "@/components/ui/page";
import { dayNow } from "@/lib/view";
import { versionAt } from "../../load";

type Props = PageProps<"/trackers/[tracker]/evidence/[number]/versions/[version]">;

async function asked({ params }: Props) {
  const { tracker, number, version } = await params;
  return versionAt(tracker, number, version);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props);
  if (!found) return {};
  const { version } = found;
  return { title: `${version.headline}, version ${version.number}` };
}

export default async function EvidenceVersionPage(props: Props) {
  const found = await asked(props);
  if (!found) notFound();
  const { item, version, renamed } = found;
  return (
    <Page>
      <ItemView item={item} version={version} knownOn={dayNow()}>
        <CalledOtherwise renamed={renamed} />
      </ItemView>
    </Page>
  );
}
