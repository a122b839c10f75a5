import { Notice } from "@/components/ui/notice";

export function ItemIsRetracted() {
  return <Notice title="This item was retracted">It stays as it is and can no longer be changed.</Notice>;
}
