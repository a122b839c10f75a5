import type { Metadata } from "next";
import { MemberTable } from "@/components/api/member-table";
import { OperationEntry } from "@/components/api/operation-entry";
import { PaletteKey } from "@/components/palette/palette-key";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { type JsonSchema, openApiDocument } from "@/lib/api/document";

export const metadata: Metadata = { title: "API", description: "Indicators, evidence and judgements, for programs." };

export default function ApiPage() {
  const { paths, components, servers } = openApiDocument();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <>
      <SiteHeader end={<a href="/desk">Editors</a>} />
      <Page>
        <PageHead
          title="API"
          lead={
            <p>
              Indicators, evidence, judgements and what is expected, for programs. Reading needs no token. Every address
              below begins with <code className="wrap-anywhere">{servers[0]?.url}</code>; the same description stands in{" "}
              <a href="/api/v1/openapi.json">openapi.json</a>, for programs that make clients of it.
            </p>
          }
        />
        <SectionHeading id="operations">Operations</SectionHeading>
        {operations.map((one) => (
          <OperationEntry key={one.operation.operationId} {...one} />
        ))}
        <SectionHeading id="shapes">Shapes</SectionHeading>
        {Object.entries(components.schemas).map(([id, schema]) => (
          <ShapeEntry key={id} id={id} schema={schema} />
        ))}
      </Page>
      <SiteFooter>
        <p>Signpost is free software under the Apache License 2.0.</p>
        <PaletteKey />
      </SiteFooter>
    </>
  );
}

/** Folded up until a link leads into it, or somebody opens it. */
function ShapeEntry({ id, schema }: { id: string; schema: JsonSchema }) {
  const members = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const own = property as JsonSchema;
    return { name, schema: own, description: own.description ?? "" };
  });
  return (
    <details className="max-w-5xl border-line border-b py-2">
      <summary>
        <h3 className="inline font-semibold text-body">{id}</h3>
      </summary>
      <div id={id} className="scroll-mt-12 pt-1 pb-4">
        {schema.description && <p>{schema.description}</p>}
        <MemberTable caption={`The members of ${id}`} members={members} />
      </div>
    </details>
  );
}
