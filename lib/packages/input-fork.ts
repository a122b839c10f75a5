import { z } from "zod";
import { slug } from "@/lib/addresses/input";
import { optionalLine } from "@/lib/text/input";

/** What an administrator says beside a package. */
export const forkInput = z.object({ slug, fingerprint: optionalLine({ label: "fingerprint" }) });
