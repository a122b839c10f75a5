import type { ApiDocument, JsonSchema } from "@/lib/api/document";
import { MemberTable } from "./member-table";

type Described = ApiDocument["paths"][string][string];

interface Props {
  method: string;
  path: string;
  operation: Described;
}

/** One operation: its address, what can be asked, and what is answered. */
export function OperationEntry({ method, path, operation }: Props) {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const members = parameters.map(({ name, schema, description }) => ({ name, schema, description }));
  const body = requestBody?.content["application/json"].schema;
  return (
    <section aria-labelledby={operationId} className="mt-7 max-w-5xl break-inside-avoid">
      <h3 id={operationId} className="wrap-anywhere font-semibold text-body">
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p className="mt-1 font-serif text-lead">{summary}</p>
      <MemberTable caption={`What ${operationId} takes`} members={members} />
      {body && (
        <p className="mt-2">
          Body: <ShapeLink schema={body} />
        </p>
      )}
      <p className="mt-2">
        Answers:{" "}
        {Object.entries(responses).map(([status, { content }], place) => (
          <span key={status}>
            {place > 0 && " · "}
            {status} <ShapeLink schema={Object.values(content)[0]?.schema} />
          </span>
        ))}
      </p>
    </section>
  );
}

function ShapeLink({ schema }: { schema: JsonSchema | undefined }) {
  const shape = schema?.$ref?.split("/").at(-1) ?? "";
  return <a href={`#${shape}`}>{shape}</a>;
}
