import type { ReactNode } from "react";
import { Page, PageHead } from "./page";

/** A page that has only something to say: not found, broken. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page>
      <PageHead title={title} lead={children} />
    </Page>
  );
}
