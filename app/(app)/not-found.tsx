import { MissingPage } from "@/components/frame/missing-page";

export default function AppNotFound() {
  return <MissingPage />;
}
