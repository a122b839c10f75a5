import { Told } from "@/components/ui/told";

/** The codes that stand in for a lost authenticator, shown once. */
export function RecoveryCodes({ title }: { title: string }) {
  return (
    <Told title={title} as="codes">
      <p>
        These recovery codes are not shown again. Keep them where you keep your passwords, not on the telephone: each
        lets you in once if the app is lost.
      </p>
      <p className="mt-2">
        <a href="/desk/settings">I have kept them</a>
      </p>
    </Told>
  );
}
