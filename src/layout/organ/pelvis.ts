import type { Anatomy, Area, Spot, Stroke } from "./anatomy.ts";

const WIDTH = 156;

/** A path of the patient's left, at the right of the figure, for the other side. */
const mirrored = (d: string): string =>
  d.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) => `${Math.round((WIDTH - Number(x)) * 100) / 100},${y}`,
  );

const across = ([x, y]: Spot): Spot => [WIDTH - x, y];

const uterus =
  "M78,17C94,17 103,22 103,34 C103,50 94,60 90.5,71 C89.5,76 90,84 90,92 C90,98 84,101 78,101 C72,101 66,98 66,92 C66,84 66.5,76 65.5,71 C62,60 53,50 53,34 C53,22 62,17 78,17Z";
const cavity = "M64,31C70,36 86,36 92,31 C88,46 81,56 79.5,70 L79.5,97 L76.5,97 L76.5,70 C75,56 68,46 64,31Z";
const cervix =
  "M65.5,71C66.5,76 66,84 66,92 C66,98 72,101 78,101 C84,101 90,98 90,92 C90,84 89.5,76 90.5,71 C84,74 72,74 65.5,71Z";
const vagina =
  "M66,88C62,96 62,110 63,120 L93,120C94,110 94,96 90,88 C90,98 84,101 78,101 C72,101 66,98 66,88Z";
const wing =
  "M102,28C114,17 132,14 141,24 C151,36 152,60 147,76 C130,83 108,84 90.5,72 C94,60 103,50 102,28Z";
const tube = "M102,28C114,17 132,14 141,24 C146,30 147,37 143,43";
const fringe =
  "M143,41C146,44 149,45 151,44 M143,42C145,46 147,49 150,50 M142,43C142,47 142,50 144,53 M141,42C139,45 137,47 134,47";
const ovary =
  "M112,46C116,40 130,38 137,44 C141,49 138,56 130,58 C121,60 112,56 111,51 C110.6,49 111,47.5 112,46Z";
const cord = "M102,37C106,40 109,44 112,48";

const both = (stroke: Stroke): readonly Stroke[] => [stroke, { ...stroke, d: mirrored(stroke.d) }];

const strokes: readonly Stroke[] = [
  ...both({ d: wing, fill: "organ", opacity: 0.75 }),
  ...both({ d: wing, stroke: "organLine", width: 0.9, dash: [1.5, 3.5] }),
  { d: vagina, fill: "organShade", opacity: 0.45 },
  { d: "M66,88C62,96 62,110 63,120 M90,88C94,96 94,110 93,120", stroke: "organLine", width: 1 },
  ...both({ d: cord, stroke: "organLine", width: 1 }),
  ...both({ d: tube, stroke: "organLine", wide: 5.6 }),
  ...both({ d: tube, stroke: "organ", wide: 4 }),
  ...both({ d: fringe, stroke: "organLine", width: 1 }),
  ...both({ d: ovary, fill: "organShade", stroke: "organLine", width: 1.1 }),
  { d: uterus, fill: "organ" },
  { d: cavity, fill: "organShade", opacity: 0.4 },
  { d: uterus, stroke: "organLine", width: 1.5 },
];

const area = (d: string, at: Spot, edge: Spot, turn: number): Area => ({ d, at, edge, turn });
const pair = (name: string, of: Area): Readonly<Record<string, Area>> => ({
  [`${name}-left`]: of,
  [`${name}-right`]: { d: mirrored(of.d), at: across(of.at), edge: across(of.edge), turn: 180 - of.turn },
});

/** The inner organs of the female pelvis from the front; the uterus is about 85 mm long. Drawn for this project. */
export const pelvis: Anatomy = {
  name: "pelvis",
  width: WIDTH,
  height: 122,
  top: 2,
  strokes,
  areas: {
    uterus: area(uterus, [78, 48], [96, 34], 90),
    fundus: area(uterus, [78, 25], [78, 18], 0),
    cervix: area(cervix, [78, 86], [86, 92], 90),
    vagina: area(vagina, [78, 111], [90, 111], 0),
    ...pair("ligament", area(wing, [121, 68], [138, 74], 0)),
    ...pair("ovary", area(ovary, [124, 49], [134, 52], -6)),
    ...pair(
      "tube",
      area(
        "M102,25C114,13 132,10 143,22 C149,29 150,38 145,45 L141,42C144,36 142,31 138,27 C131,19 115,22 104,31Z",
        [126, 19],
        [143, 40],
        0,
      ),
    ),
    ...pair(
      "adnexa",
      area(
        "M104,22C116,10 136,8 147,24 C153,40 146,58 132,61 C118,62 106,52 104,40Z",
        [124, 36],
        [143, 48],
        0,
      ),
    ),
  },
  names: [],
  bar: 20,
  barAt: [6, 118],
  sides: { right: [5, 96], left: [WIDTH - 9, 96] },
  free: null,
  share: 0.54,
  least: { share: 0.46, most: 295 },
};
