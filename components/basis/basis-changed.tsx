/** The mark of a judgement whose basis changed and which nobody looked at since. */
export function BasisChanged() {
  return (
    <strong className="font-medium text-due">
      <span aria-hidden="true">⚠ </span>basis changed
    </strong>
  );
}
