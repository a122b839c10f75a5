import { refusedFile } from "@/lib/import/read-refused";
import { currentEditor } from "@/lib/session";

/** The refused rows of an import, each with the reason. Nobody but the editor whose import it is learns that there is one. */
export async function GET(_request: Request, { params }: RouteContext<"/desk/import/[job]/refused.csv">) {
  const editor = await currentEditor();
  const file = editor && (await refusedFile(editor, (await params).job));
  if (!file) return new Response("There is no such file.\n", { status: 404 });
  return new Response(file.text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, "_")}`,
    },
  });
}
