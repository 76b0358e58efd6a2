import { Text, View } from "@react-pdf/renderer";

import type { Cell, Paragraph } from "@/lib/document/forms/content";

import { formStyle } from "./form-style";

function OneParagraph({ text, look, isCentred }: Paragraph & { isCentred: boolean }) {
  switch (look) {
    case "bullet":
      return (
        <View style={formStyle.bullet}>
          <Text style={formStyle.dot}>•</Text>
          <Text style={formStyle.item}>{text}</Text>
        </View>
      );
    case "strong":
      return <Text style={formStyle.strong}>{text}</Text>;
    case "note":
      return <Text style={formStyle.note}>{text}</Text>;
    case "plain":
      return <Text style={isCentred ? formStyle.centred : {}}>{text}</Text>;
  }
}

/** The paragraphs of a cell, one below the other. */
export function CellText({ cell, isCentred = false }: { cell: Cell; isCentred?: boolean }) {
  return cell.map((paragraph, index) => (
    <OneParagraph key={index} text={paragraph.text} look={paragraph.look} isCentred={isCentred} />
  ));
}
