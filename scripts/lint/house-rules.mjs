/**
 * The rules of this house, in the form of ESLint's rules, which oxlint runs.
 *
 * @typedef {{ report(finding: { node: unknown, message: string }): void }} Context
 * @typedef {Record<string, (node: unknown) => void>} Visitor
 * @typedef {{ create(context: Context): Visitor }} Rule
 */

/**
 * Reports each node that one of the selectors finds.
 *
 * @param {Readonly<Record<string, string>>} messages what to say, by selector
 * @returns {Rule}
 */
const forbids = (messages) => ({
  create: (context) =>
    Object.fromEntries(
      Object.entries(messages).map(([selector, message]) => [
        selector,
        (node) => {
          context.report({ node, message });
        },
      ]),
    ),
});

export default {
  meta: { name: "house" },
  rules: {
    "no-clock": forbids({
      "NewExpression[callee.name='Date'][arguments.length=0]": "Pure code takes the day from its caller.",
      "CallExpression[callee.object.name='Date'][callee.property.name='now']":
        "Pure code takes the moment from its caller.",
      "CallExpression[callee.object.name='Math'][callee.property.name='random']":
        "Pure code does not draw lots.",
    }),
    "no-environment": forbids({
      "MemberExpression[object.name='process'][property.name='env']": "Settings are read in lib/env.ts only.",
    }),
    "workflow-table": forbids({
      "IfStatement > BinaryExpression[left.property.name='status'][right.type='Literal'][left.object.name=/^(skp|evaluation|objection)$/]":
        "Which status may follow which is the workflow's table.",
    }),
  },
};
