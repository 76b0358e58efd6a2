import { Document, Page, Path, Svg, Text, View } from "@react-pdf/renderer";

import type { FormBlock, FormContent } from "@/lib/document/forms/content";
import type { PaperMark } from "@/lib/document/paper";
import { DOCUMENT_LABELS } from "@/lib/document/document";

import { Block } from "./form-blocks";
import { formStyle } from "./form-style";

function Head({ content }: { content: FormContent }) {
  const [title, ...below] = content.titles;
  return (
    <View>
      {/* The state emblem belongs here; paper with a printed letterhead has it (docs/decisions/072). */}
      {content.kind === "dokumen_evaluasi" && <View style={formStyle.emblemSpace} />}
      <Text style={formStyle.title}>{title}</Text>
      {below.map((line) => (
        <Text key={line} style={formStyle.subtitle}>
          {line}
        </Text>
      ))}
      <View style={formStyle.lines}>
        <Text style={formStyle.line}>NAMA INSTANSI: {content.agency.toUpperCase()}</Text>
        <Text style={formStyle.line}>
          {content.kind === "perjanjian_kinerja" ? content.period : `PERIODE PENILAIAN: ${content.period}`}
        </Text>
      </View>
    </View>
  );
}

/** On each page: how to check the paper, and which page it is. */
function Foot({ mark }: { mark: PaperMark }) {
  return (
    <>
      <View style={formStyle.foot} fixed>
        <Svg width={34} height={34} viewBox={`0 0 ${mark.qr.size} ${mark.qr.size}`}>
          <Path d={mark.qr.path} fill="#1d1b17" />
        </Svg>
        <Text style={formStyle.footText}>
          Periksa keaslian dokumen ini di {mark.address} dengan kode{" "}
          <Text style={formStyle.footCode}>{mark.code}</Text>.{"\n"}Dicetak dari Selaras, versi {mark.edition}
          . Kode ini bukan tanda tangan elektronik tersertifikasi.
        </Text>
      </View>
      <Text
        style={formStyle.footPage}
        render={({ pageNumber, totalPages }) => `Halaman ${pageNumber} dari ${totalPages}`}
        fixed
      />
    </>
  );
}

/** The signatures with the verdicts right before them: they stand on one page, never the signatures alone. */
function bodyAndEnd(blocks: readonly FormBlock[]) {
  const lastOther = blocks.findLastIndex(({ block }) => block !== "signatures" && block !== "verdict");
  return { body: blocks.slice(0, lastOther + 1), end: blocks.slice(lastOther + 1) };
}

/** About how much room the end needs, so that some of the form comes to its page with it. */
function heightOfEnd(end: readonly FormBlock[], footnotes: readonly string[]): number {
  const heights = end.map(({ block }) => (block === "signatures" ? 130 : 18));
  return heights.reduce((sum, height) => sum + height, footnotes.length * 20);
}

function End({ blocks, footnotes }: { blocks: readonly FormBlock[]; footnotes: readonly string[] }) {
  return (
    <View wrap={false}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} end={null} endHeight={0} />
      ))}
      {footnotes.length > 0 && (
        <View style={formStyle.footnotes}>
          {footnotes.map((note) => (
            <Text key={note} style={formStyle.footnote}>
              {note}
            </Text>
          ))}
        </View>
      )}
    </View>
  );
}

export interface FormPagesProps {
  readonly content: FormContent;
  readonly mark: PaperMark;
}

/** An official form on A4, lying down (domain §2.6). */
export function FormPages({ content, mark }: FormPagesProps) {
  const { body, end } = bodyAndEnd(content.blocks);
  return (
    <Document
      title={`${DOCUMENT_LABELS[content.kind]} ${content.holder}`}
      language="id"
      creator="Selaras"
      producer="Selaras"
    >
      <Page size="A4" orientation="landscape" style={formStyle.page} experimentalPagination>
        <Foot mark={mark} />
        {mark.isSuperseded && (
          <Text style={formStyle.stale} fixed>
            Salinan dokumen yang sudah digantikan oleh dokumen yang lebih baru
          </Text>
        )}
        <Head content={content} />
        {body.map((block, index) => (
          <Block
            key={index}
            block={block}
            end={index === body.length - 1 ? <End blocks={end} footnotes={content.footnotes} /> : null}
            endHeight={index === body.length - 1 ? heightOfEnd(end, content.footnotes) : 0}
          />
        ))}
      </Page>
    </Document>
  );
}
