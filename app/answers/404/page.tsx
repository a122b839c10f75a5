import type { Metadata } from "next";
import { NotFound } from "@/components/ui/not-found";
import { answerWith } from "@/lib/answer";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundAnswer() {
  answerWith(404);
  return <NotFound />;
}
