import type { ReactNode } from "react";

interface FormSectionProps {
  title: string;
  /** A sentence or two on what belongs here. */
  about?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, beside their heading where there is room. */
export function FormSection({ title, about, children }: FormSectionProps) {
  return (
    <section className="mt-8 grid gap-x-12 gap-y-4 border-ink border-t-[1.5px] pt-3 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {about && <div className="mt-1 max-w-184 text-note text-soft">{about}</div>}
      </div>
      <div className="grid max-w-216 content-start gap-5">{children}</div>
    </section>
  );
}
