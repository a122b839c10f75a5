import { Page, PageHead } from "@/components/ui/page";

export default function BoardPage() {
  return (
    <Page>
      <PageHead title="Board" />
    </Page>
  );
}
