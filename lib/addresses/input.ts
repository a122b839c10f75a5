import { z } from "zod";
import { optional, required } from "@/lib/text/input";
import { readAddress } from "./rules";
import { isSlug } from "./slug";

/** A name in addresses, as `missile-tests`. */
export const slug = z
  .string({ error: "Enter a slug." })
  .refine(isSlug, "A slug has small Latin letters and digits, with single hyphens between words.");

/** A required address of the public web. */
export function address(label = "address") {
  return required(label, readAddress);
}

/** An address of the public web, or null where the field is empty. */
export function optionalAddress(label = "address") {
  return optional(label, readAddress);
}
