import { z } from "zod";
import { optional, required } from "@/lib/text/input";
import { readAddress } from "./rules";
import { isSlug } from "./slug";

/** A name in addresses, as `missile-tests`. */
export const slug = z
  .string({ error: "Enter a name for the address." })
  .refine(isSlug, "Use small Latin letters and digits, with single hyphens between words, as missile-tests.");

/** A required address of the public web. */
export function address(label = "address") {
  return required(label, readAddress);
}

/** An address of the public web, or null where the field is empty. */
export function optionalAddress(label = "address") {
  return optional(label, readAddress);
}
