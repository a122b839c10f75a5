import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Shortcuts } from "@/components/desk/shortcuts/shortcuts";
import { Ways } from "@/components/desk/shortcuts/ways";
import { PaletteKey } from "@/components/palette/palette-key";
import { NavLinks } from "@/components/ui/nav-links";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { mayDo } from "@/lib/people/rules";
import { ROLES, type Role } from "@/lib/scales/rules";
import { currentEditor } from "@/lib/session";
import { signOut } from "./actions";

export const metadata: Metadata = { robots: { index: false } };

function linksFor(role: Role) {
  return [
    { href: "/desk", label: "Desk" },
    { href: "/desk/ledger", label: "Ledger" },
    ...(mayDo(role, "addPerson") ? [{ href: "/desk/people", label: "People", holdsBelow: true }] : []),
    { href: "/desk/settings", label: "Settings", holdsBelow: true },
  ];
}

/** The frame of the desk. It proves nothing: every page and action below asks for the editor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const editor = await currentEditor();
  return (
    <>
      <SiteHeader
        end={
          editor && (
            <form action={signOut} className="flex flex-wrap items-baseline gap-x-4">
              <span>
                {editor.signedAs}, {ROLES[editor.role].words.toLowerCase()}
              </span>
              <button type="submit" className="underline decoration-line underline-offset-3 hover:decoration-current">
                Sign out
              </button>
            </form>
          )
        }
      >
        {editor && (
          <div className="flex flex-wrap gap-x-10">
            <NavLinks label="Desk" links={linksFor(editor.role)} />
            <Ways />
          </div>
        )}
      </SiteHeader>
      {children}
      <SiteFooter>
        <p>The editors’ side of this site. What is published here stands on the public pages at once.</p>
        {editor && <PaletteKey />}
        {editor && <Shortcuts />}
      </SiteFooter>
    </>
  );
}
