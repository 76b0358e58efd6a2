import { Line, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";

import { NOTHING } from "@/lib/document/forms/cells";
import { curvePath, curvePoints } from "@/lib/document/forms/distribution-curve";
import type {
  DistributionBlock,
  FormBlock,
  PartBlock,
  SidesBlock,
  SignaturesBlock,
  StatementBlock,
} from "@/lib/document/forms/content";
import { PREDIKAT_LABELS, PREDIKATS } from "@/lib/evaluation/rating";

import { CellText } from "./form-cell";
import { cellHeight, isKeptTogether } from "./form-height";
import { formStyle, WIDTH } from "./form-style";
import { FormTable } from "./form-table";

interface EndProps {
  /** What shares a page with the last of it. */
  end: ReactNode;
  endHeight: number;
}

const NUMBER = 22;
const LABEL = 104;

function Sides({ sides }: { sides: SidesBlock }) {
  const half = WIDTH / 2;
  const value = half - NUMBER - LABEL;
  return (
    <View style={formStyle.boxed} wrap={false}>
      <View style={formStyle.row}>
        {[sides.left, sides.right].map((title) => (
          <View key={title} style={[formStyle.row, { width: half }]}>
            <View style={[formStyle.cell, formStyle.shaded, { width: NUMBER }]}>
              <Text style={formStyle.heading}>NO</Text>
            </View>
            <View style={[formStyle.cell, formStyle.shaded, formStyle.grow]}>
              <Text style={formStyle.heading}>{title}</Text>
            </View>
          </View>
        ))}
      </View>
      {sides.rows.map(({ label, left, right }, index) => (
        <View key={label} style={formStyle.row}>
          {[left, right].map((text, side) => (
            <View key={side} style={[formStyle.row, { width: half }]}>
              <View style={[formStyle.cell, { width: NUMBER }]}>
                <Text style={formStyle.centred}>{index + 1}</Text>
              </View>
              <View style={[formStyle.cell, { width: LABEL }]}>
                <Text>{label}</Text>
              </View>
              <View style={[formStyle.cell, { width: value }]}>
                <Text>{text}</Text>
              </View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function Verdict({ label, value }: { label: string; value: string }) {
  return (
    <View style={[formStyle.verdict, formStyle.boxed]} wrap={false}>
      <View style={[formStyle.cell, formStyle.shaded, { width: WIDTH * 0.35 }]}>
        <Text style={formStyle.strong}>{label}</Text>
      </View>
      <View style={[formStyle.cell, formStyle.grow, { maxWidth: WIDTH * 0.65, flex: 1 }]}>
        <Text style={formStyle.strong}>{value}</Text>
      </View>
    </View>
  );
}

const CURVE = { width: 300, height: 50 };

function Distribution({ distribution }: { distribution: DistributionBlock }) {
  const { label, value, predikat } = distribution;
  return (
    <View style={[formStyle.boxed, formStyle.gap]} wrap={false}>
      <View style={[formStyle.cell, formStyle.shaded]}>
        <Text style={formStyle.strong}>
          {label}: {value}
        </Text>
      </View>
      {predikat !== null && (
        <View style={formStyle.cell}>
          <Text style={formStyle.strong}>POLA DISTRIBUSI:</Text>
          <View style={{ alignSelf: "center", flexDirection: "row", alignItems: "center", gap: 6 }}>
            <Text style={[formStyle.note, { width: 52, textAlign: "right" }]}>Frekuensi pegawai</Text>
            <View>
              <Svg
                width={CURVE.width}
                height={CURVE.height + 8}
                viewBox={`0 -6 ${CURVE.width} ${CURVE.height + 8}`}
              >
                <Line x1={0} y1={-6} x2={0} y2={CURVE.height} stroke="#514d44" strokeWidth={0.7} />
                <Line
                  x1={0}
                  y1={CURVE.height}
                  x2={CURVE.width}
                  y2={CURVE.height}
                  stroke="#514d44"
                  strokeWidth={0.7}
                />
                <Path
                  d={curvePath(curvePoints(predikat, CURVE.width, CURVE.height))}
                  stroke="#0e5a5a"
                  strokeWidth={1.6}
                  fill="none"
                />
              </Svg>
              <View style={formStyle.row}>
                {PREDIKATS.map((key) => (
                  <Text key={key} style={[formStyle.ordinal, { width: CURVE.width / PREDIKATS.length }]}>
                    {PREDIKAT_LABELS[key]}
                  </Text>
                ))}
              </View>
            </View>
          </View>
        </View>
      )}
    </View>
  );
}

function ItemList({ title, items, end, endHeight }: EndProps & { title: string; items: readonly string[] }) {
  const lines = items.length === 0 ? [NOTHING] : items;
  return (
    <View style={formStyle.gap}>
      <View style={formStyle.breakPoint} />
      <View
        style={[formStyle.cell, formStyle.shaded, formStyle.leftLine, formStyle.topLine]}
        wrap={false}
        minPresenceAhead={30}
      >
        <Text style={formStyle.strong}>{title}</Text>
      </View>
      {lines.map((item, index) => (
        <View
          key={index}
          style={formStyle.row}
          wrap={!isKeptTogether(textHeight(item))}
          {...(index === lines.length - 1 && endHeight > 0 ? { minPresenceAhead: endHeight } : {})}
        >
          <View style={[formStyle.cell, formStyle.leftLine, { width: NUMBER }]}>
            <Text style={formStyle.centred}>{items.length === 0 ? "" : index + 1}</Text>
          </View>
          <View style={[formStyle.cell, { width: WIDTH - NUMBER }]}>
            <Text>{item}</Text>
          </View>
        </View>
      ))}
      {end}
    </View>
  );
}

const textHeight = (text: string) => cellHeight([{ text, look: "plain" }], WIDTH - NUMBER);

function Part({ part, end, endHeight }: EndProps & { part: PartBlock }) {
  const isWhole = isKeptTogether(cellHeight(part.text, WIDTH - NUMBER));
  return (
    <View>
      <View style={formStyle.breakPoint} />
      <View
        style={[formStyle.boxed, formStyle.joined]}
        wrap={!isWhole}
        {...(endHeight > 0 ? { minPresenceAhead: endHeight } : {})}
      >
        <View style={formStyle.row} wrap={false}>
          <View style={[formStyle.cell, formStyle.shaded, { width: NUMBER }]}>
            <Text style={formStyle.heading}>{part.number}</Text>
          </View>
          <View style={[formStyle.cell, formStyle.shaded, { width: WIDTH - NUMBER }]}>
            <Text style={formStyle.strong}>{part.title}</Text>
          </View>
        </View>
        {part.fields.map(({ label, value }) => (
          <View key={label} style={formStyle.row} wrap={false}>
            <View style={[formStyle.cell, { width: NUMBER }]} />
            <View style={[formStyle.cell, { width: LABEL * 2 }]}>
              <Text>{label}</Text>
            </View>
            <View style={[formStyle.cell, { width: WIDTH - NUMBER - LABEL * 2 }]}>
              <Text>{value}</Text>
            </View>
          </View>
        ))}
        {part.text.length > 0 && (
          <View style={formStyle.row}>
            <View style={[formStyle.cell, { width: NUMBER }]} />
            <View style={[formStyle.cell, { width: WIDTH - NUMBER }]}>
              <CellText cell={part.text} />
            </View>
          </View>
        )}
      </View>
      {end}
    </View>
  );
}

function Statement({ statement }: { statement: StatementBlock }) {
  return (
    <View style={formStyle.statement} wrap={false} break={statement.startsPage}>
      {statement.text.map(({ text }, index) => (
        <Text key={index} style={statement.startsPage ? formStyle.strong : {}}>
          {text}
        </Text>
      ))}
      {statement.fields.map(({ label, value }) => (
        <View key={label} style={formStyle.row}>
          <Text style={{ width: LABEL, paddingLeft: NUMBER }}>{label}</Text>
          <Text style={{ width: WIDTH - LABEL }}>: {value}</Text>
        </View>
      ))}
    </View>
  );
}

function Signatures({ signers }: SignaturesBlock) {
  return (
    <View style={formStyle.signatures} wrap={false}>
      {signers.map((signer, index) => (
        <View key={index} style={formStyle.signer}>
          {signer !== null && (
            <>
              <Text>{signer.dateline === "" ? " " : signer.dateline}</Text>
              <Text>{signer.title},</Text>
              <View style={formStyle.signSpace} />
              <Text style={formStyle.signName}>{signer.name}</Text>
              {signer.number !== "" && <Text>{signer.number}</Text>}
            </>
          )}
        </View>
      ))}
    </View>
  );
}

/** Any part of a form, with what comes below the last one on its page. */
export function Block({ block, end, endHeight }: EndProps & { block: FormBlock }) {
  const below = { end, endHeight };
  switch (block.block) {
    case "table":
      return <FormTable table={block} {...below} />;
    case "list":
      return <ItemList title={block.title} items={block.items} {...below} />;
    case "part":
      return <Part part={block} {...below} />;
    case "statement":
      return <Statement statement={block} />;
    case "sides":
      return <Sides sides={block} />;
    case "verdict":
      return <Verdict label={block.label} value={block.value} />;
    case "distribution":
      return <Distribution distribution={block} />;
    case "signatures":
      return <Signatures {...block} />;
  }
}
