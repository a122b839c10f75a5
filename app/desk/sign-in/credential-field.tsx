interface CredentialFieldProps {
  name: "email" | "password";
  label: string;
  hint?: string;
  type: "email" | "password";
  autoComplete: "username" | "current-password" | "new-password";
  typed?: string;
  error?: string;
}

/** One field of the sign-in forms, with its hint and what is wrong with it. */
export function CredentialField({ name, label, hint, error, typed, ...input }: CredentialFieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={`mt-6 ${error ? "border-away border-s-4 ps-4" : ""}`}>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="font-semibold text-away">
          {error}
        </p>
      )}
      <input
        {...input}
        id={name}
        name={name}
        defaultValue={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="mt-1.5 block w-full max-w-96 border border-soft bg-panel px-2.5 py-2"
      />
    </div>
  );
}
