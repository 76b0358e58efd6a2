import { StyleSheet } from "@react-pdf/renderer";

import { PDF_STACK } from "@/lib/document/pdf-font";

/** Points; A4 lying down is 842 × 595. */
export const MARGIN = 34;
export const WIDTH = 842 - 2 * MARGIN;

const LINE = 0.6;
const INK = "#1d1b17";
const SOFT = "#514d44";
const SHADE = "#e9edec";

export const formStyle = StyleSheet.create({
  page: {
    fontFamily: PDF_STACK,
    fontSize: 8,
    lineHeight: 1.3,
    color: INK,
    paddingTop: 24,
    paddingBottom: 60,
    paddingHorizontal: MARGIN,
  },
  title: { fontSize: 11, lineHeight: 1.3, fontWeight: 700, textAlign: "center" },
  subtitle: { fontSize: 9, lineHeight: 1.35, fontWeight: 600, textAlign: "center" },
  emblemSpace: { height: 44 },
  lines: { flexDirection: "row", justifyContent: "space-between", gap: 24, marginTop: 8, marginBottom: 3 },
  line: { fontSize: 8, fontWeight: 600, maxWidth: "58%" },
  leftLine: { borderLeftWidth: LINE },
  topLine: { borderTopWidth: LINE },
  joined: { marginTop: -LINE },
  breakPoint: { height: 0 },
  heads: { borderTopWidth: LINE, borderColor: INK, marginTop: -LINE },
  boxed: { borderTopWidth: LINE, borderLeftWidth: LINE, borderColor: INK },
  gap: { marginTop: 8 },
  row: { flexDirection: "row" },
  grow: { flexGrow: 1 },
  cell: {
    borderRightWidth: LINE,
    borderBottomWidth: LINE,
    borderColor: INK,
    paddingHorizontal: 3.5,
    paddingVertical: 2.5,
  },
  shaded: { backgroundColor: SHADE },
  centred: { textAlign: "center" },
  strong: { fontWeight: 700 },
  heading: { fontWeight: 700, fontSize: 7.5, textAlign: "center" },
  ordinal: { fontSize: 6.5, textAlign: "center", color: SOFT },
  note: { fontSize: 7, color: SOFT },
  bullet: { flexDirection: "row" },
  dot: { width: 8 },
  item: { flex: 1 },
  statement: { fontSize: 10, lineHeight: 1.5, marginTop: 8 },
  verdict: { flexDirection: "row", marginTop: -LINE },
  signatures: { flexDirection: "row", marginTop: 18 },
  signer: { flex: 1, paddingHorizontal: 8, textAlign: "center" },
  signSpace: { height: 52 },
  signName: { fontWeight: 700, textDecoration: "underline" },
  footnotes: { marginTop: 10, gap: 2 },
  footnote: { fontSize: 6.5, color: SOFT },
  foot: {
    position: "absolute",
    bottom: 16,
    left: MARGIN,
    right: MARGIN,
    flexDirection: "row",
    alignItems: "center",
    borderTopWidth: 0.4,
    borderTopColor: SOFT,
    paddingTop: 5,
  },
  footText: { fontSize: 7, lineHeight: 1.4, color: SOFT, flex: 1, marginLeft: 8 },
  footCode: { fontWeight: 700, color: INK },
  footPage: {
    position: "absolute",
    top: 556,
    right: MARGIN,
    width: 120,
    fontSize: 7.5,
    color: SOFT,
    textAlign: "right",
  },
  stale: {
    position: "absolute",
    top: 12,
    left: MARGIN,
    right: MARGIN,
    textAlign: "center",
    fontSize: 7.5,
    fontWeight: 700,
    color: "#9b2c1f",
  },
});
