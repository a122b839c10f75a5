import { optional, required } from "@/lib/text/input";
import { readAddress } from "./rules";

/** A required address of the public web. */
export function address(label = "address") {
  return required(label, readAddress);
}

/** An address of the public web, or null where the field is empty. */
export function optionalAddress(label = "address") {
  return optional(label, readAddress);
}
