export default function Home() {
  return <main>Signpost</main>;
}
