import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page, PageHead } from "@/components/ui/page";
import { deskPath } from "@/lib/desk-path";
import { currentEditor } from "@/lib/session";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/desk/sign-in">) {
  const next = deskPath((await searchParams).next);
  if (await currentEditor()) redirect(next);
  return (
    <Page>
      <PageHead title="Sign in" lead="For those who edit. Reading needs no account." />
      <SignInForm next={next} />
      <p className="mt-8 max-w-184 text-soft">
        Accounts are given by an administrator of this site. Whoever has lost the password asks for a new link.
      </p>
    </Page>
  );
}
