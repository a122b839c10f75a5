import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";
import type { SourceOnDesk } from "@/lib/sources/read";

interface SourceHeadProps {
  source: SourceOnDesk;
  title: string;
  lead: string;
}

/** The head of a form about one source; says where it can no longer be changed. */
export function SourceHead({ source: { tracker, name, mergedInto }, title, lead }: SourceHeadProps) {
  const desk = `/desk/trackers/${tracker.slug}`;
  return (
    <>
      <PageHead
        kicker={
          <>
            <a href={desk}>{tracker.title}</a> / <a href={`${desk}/sources`}>Sources</a> / {name}
          </>
        }
        title={title}
        lead={lead}
      />
      {mergedInto && (
        <Notice title={`This source was merged into “${mergedInto.name}”`}>It can no longer be changed.</Notice>
      )}
    </>
  );
}
