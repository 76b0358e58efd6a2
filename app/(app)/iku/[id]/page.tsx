import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { CascadeForms, HandOnForm, RetireForm } from "@/components/iku/iku-forms";
import { PathLine } from "@/components/iku/path-line";
import { PeriodSection } from "@/components/iku/period-section";
import { ShareList } from "@/components/iku/share-list";
import { YearLinks } from "@/components/period/year-links";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import { requirePermission } from "@/lib/auth/server/session";
import {
  CASCADE_BASIS_LABELS,
  CASCADE_METHOD_LABELS,
  IKU_CONTROL_LABELS,
  IKU_JENIS_LABELS,
} from "@/lib/iku/labels";
import { ACCUMULATION_LABELS, CAPAIAN_FORM_LABELS, PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { ikuPage } from "@/lib/iku/server/queries/iku-page";
import { proofFaultMessage } from "@/lib/iku/refusal";
import { SMART_LABELS, SMART_OF, smartMessage } from "@/lib/iku/smart";
import type { IkuPage } from "@/lib/iku/view";
import { isId } from "@/lib/kernel/id";
import { RHYTHM_NAMES } from "@/lib/period/period";

import {
  addIkuLinkAction,
  handOnIkuAction,
  linkIkuAction,
  recordIkuAction,
  removeProofAction,
  retireIkuAction,
  setCascadeAction,
  unlinkIkuAction,
} from "../actions";

export const metadata: Metadata = { title: "Indikator" };

/** One indicator: what it is, how it stands, what it comes from and what it serves. */
export default async function IkuRoute({ params, searchParams }: PageProps<"/iku/[id]">) {
  const actor = await requirePermission("iku.read");
  const { id } = await params;
  const { tahun, kabar, galat } = await searchParams;
  const asked = Number(tahun);
  const year =
    Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : Number(actor.today.slice(0, 4));
  const iku = isId(id) ? await ikuPage(actor, id, year) : null;
  if (iku === null) notFound();
  return (
    <>
      <PageHeader
        title={iku.name}
        breadcrumbs={[{ href: "/iku", label: "Indikator kinerja utama" }]}
        lead={`${iku.code} · ${iku.owner === null ? "belum ada penanggung jawab" : iku.owner.unit.text}`}
        badges={iku.isUtama ? <Badge tone="primary">IKU</Badge> : <Badge>Indikator</Badge>}
        viewers="semua pegawai instansi Anda, kecuali administrator sistem."
        actions={
          <>
            <LinkButton href={`/dasbor/iku/simulasi?iku=${iku.id}&tahun=${String(year)}` as Route}>
              Simulasikan
            </LinkButton>
            <LinkButton href={`/pohon-kinerja?pusat=i${iku.id}` as Route}>Lihat di pohon</LinkButton>
            {iku.canPlan && <LinkButton href={`/iku/${iku.id}/ubah` as Route}>Ubah indikator</LinkButton>}
          </>
        }
      />
      <div className="grid gap-6">
        {kabar === "realisasi" && (
          <Notice tone="success" title="Realisasi tersimpan">
            Indikator di atasnya yang dihitung dari sini sudah ikut diperbarui.
          </Notice>
        )}
        {kabar === "penjenjangan" && (
          <Notice tone="success" title="Penjenjangan tersimpan">
            Realisasi yang dihitung dari indikator di bawahnya sudah ikut diperbarui.
          </Notice>
        )}
        {kabar === "bukti" && <Notice tone="success" title="Berkas bukti terlampir" />}
        {typeof galat === "string" && (
          <Notice tone="danger" role="alert" title="Berkas belum terlampir">
            {proofFaultMessage(galat)}
          </Notice>
        )}
        <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
          <Card title={`Target dan realisasi ${String(year)}`} lead={cascadeLead(iku)}>
            <div className="mb-4">
              <YearLinks
                years={iku.years.map((one) => one.year)}
                current={year}
                hrefOf={(one) => `/iku/${iku.id}?tahun=${String(one)}` as Route}
                noteOf={(one) => iku.years.find((other) => other.year === one)?.target ?? ""}
              />
            </div>
            <PeriodSection
              iku={iku}
              record={recordIkuAction}
              addLink={addIkuLinkAction}
              removeProof={removeProofAction}
            />
          </Card>
          <Card title="Mengapa diukur">
            <PathLine path={iku.path} />
          </Card>
        </div>
        <Card
          title="Dijenjangkan ke"
          lead="Capaian menurut periode terakhir yang terisi, terhadap target periode itu."
        >
          <ShareList
            shares={iku.children}
            empty="Belum ada indikator di bawahnya."
            {...(iku.canPlan ? { unlink: { ikuId: iku.id, action: unlinkIkuAction } } : {})}
          />
          {iku.split !== null && (
            <div className="mt-3">
              <Notice tone={iku.split.tone === "good" ? "success" : "warning"} title="Pembagian target">
                {iku.split.text}
              </Notice>
            </div>
          )}
          {iku.canPlan && (
            <details className="no-print mt-3" open={kabar === "penjenjangan"}>
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                Atur penjenjangan
              </summary>
              <div className="pt-2">
                <CascadeForms iku={iku} setCascade={setCascadeAction} linkIku={linkIkuAction} />
              </div>
            </details>
          )}
        </Card>
        <div className="grid items-start gap-6 xl:grid-cols-3">
          <Card title="Mendukung">
            <ShareList shares={iku.parents} empty="Indikator ini tidak berada di bawah indikator lain." />
          </Card>
          <Card title="Dikerjakan oleh">
            <People iku={iku} />
          </Card>
          <SmartCard iku={iku} />
        </div>
        <Card title="Manual indikator">
          <DescriptionList items={manual(iku)} />
          {iku.canPlan && (
            <details className="no-print mt-3">
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                Ganti penanggung jawab
              </summary>
              <div className="pt-2">
                <HandOnForm iku={iku} today={actor.today} action={handOnIkuAction} />
              </div>
            </details>
          )}
          {iku.canPlan && (
            <details className="no-print">
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                Hentikan indikator
              </summary>
              <div className="pt-2">
                <RetireForm iku={iku} today={actor.today} action={retireIkuAction} />
              </div>
            </details>
          )}
        </Card>
        <Card title="Riwayat versi">
          <Timeline
            label="Versi indikator, yang terbaru di atas"
            entries={iku.versions.map(({ number, from, reason, by }, index) => ({
              key: String(number),
              when: `Berlaku mulai ${from}`,
              title: `Versi ${String(number)}`,
              detail: reason === "" ? `Penetapan awal oleh ${by}.` : `${reason} (${by})`,
              current: index === 0,
            }))}
          />
        </Card>
      </div>
    </>
  );
}

function cascadeLead({ cascade }: IkuPage): string {
  return cascade === null
    ? "Diisi penanggung jawab setiap periode."
    : `Dihitung dari indikator di bawahnya: ${CASCADE_METHOD_LABELS[cascade.method].toLowerCase()}, dibagi menurut ${CASCADE_BASIS_LABELS[cascade.basis].toLowerCase()}.`;
}

function People({ iku }: { iku: IkuPage }) {
  if (iku.people.length === 0 && iku.peopleHidden === 0) {
    return <p className="text-ink-soft">Belum ada RHK pegawai yang memikul indikator ini.</p>;
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {iku.people.map(({ rhkId, text, name }) => (
          <li key={rhkId} className="py-2">
            <p className="font-medium">{name}</p>
            <p className="text-sm text-ink-soft">{text}</p>
          </li>
        ))}
      </ul>
      {iku.peopleHidden > 0 && (
        <p className="mt-2 text-sm text-ink-soft">
          {String(iku.peopleHidden)} RHK{iku.people.length > 0 && " lain"} memikulnya; namanya hanya tampil
          bagi yang berhak membaca SKP-nya.
        </p>
      )}
    </>
  );
}

function SmartCard({ iku }: { iku: IkuPage }) {
  return (
    <Card title="Pemeriksaan SMART" lead="Saran sistem; tidak menghalangi apa pun.">
      {iku.smart.length === 0 ? (
        <p className="text-ink-soft">Tidak ada catatan: indikator ini spesifik, terukur, dan berjangka.</p>
      ) : (
        <ul className="grid gap-2">
          {iku.smart.map((remark) => (
            <li key={remark}>
              <Badge tone="accent">{SMART_LABELS[SMART_OF[remark]]}</Badge>{" "}
              <span>{smartMessage(remark)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function manual(iku: IkuPage) {
  return [
    { term: "Mengukur", detail: iku.node.text },
    { term: "Definisi operasional", detail: iku.definition },
    { term: "Formula", detail: iku.formula },
    {
      term: "Satuan",
      detail: iku.unitName === "" && iku.form === "grade" ? iku.scale.join(" < ") : iku.unitName,
    },
    { term: "Bentuk capaian", detail: CAPAIAN_FORM_LABELS[iku.form] },
    { term: "Nilai setahun", detail: ACCUMULATION_LABELS[iku.accumulation] },
    { term: "Irama pelaporan", detail: RHYTHM_NAMES[iku.rhythm] },
    {
      term: "Jenis dan kendali",
      detail: `${IKU_JENIS_LABELS[iku.jenis]}, kendali ${IKU_CONTROL_LABELS[iku.control].toLowerCase()}`,
    },
    {
      term: "Kondisi awal",
      detail: iku.baselineText === "" ? "" : `${iku.baselineText} (${String(iku.baselineYear ?? "–")})`,
    },
    { term: "Perspektif", detail: iku.perspektif === null ? "" : PERSPEKTIF_LABELS[iku.perspektif] },
    { term: "Sumber data", detail: iku.source },
    { term: "Bukti dukung", detail: iku.evidence },
    { term: "Dasar hukum", detail: iku.legalBasis },
    {
      term: "Standar nasional atau provinsi",
      detail: iku.standardText === "" ? "" : `${iku.standardText} ${iku.standardSource}`.trim(),
    },
    {
      term: "Penanggung jawab",
      detail:
        iku.owner === null
          ? ""
          : `${iku.owner.unit.text}${iku.owner.keeper === null ? "" : `; data oleh ${iku.owner.keeper}`}`,
    },
  ];
}
