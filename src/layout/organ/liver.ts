import type { Anatomy, Area, Stroke } from "./anatomy.ts";

// Borders that two parts share, as they are followed in one direction and in the other.
const dome = "C3,62 7,40 22,23 C33,12 50,6.5 68,5";
const middleDown = "C101,27 98.75,48.5 95.1,70.5";
const middleLower = "C91.5,92.5 86.5,115 80,136";
const middleLowerUp = "C86.5,115 91.5,92.5 95.1,70.5";
const middleUp = "C98.75,48.5 101,27 102,8";
const under = "C129,99 126,104 119,110 C108,119 96,127 80,136";
const bottom = "C68,143 56,149 44,153";
const corner = "C29,157 15,148 10,129 C6,112 9,98 7,84";
const leftTop = "C168,20 190,24 201,34 C207,39.5 208,44 204,48";
const leftUnder = "C198,55 180,61 166,70 C153,78 143,87 136,94 C133.5,97 131.5,96 130.5,92";
const heart = "C118,12.5 130,19 149,20";
const outline = `M7,84${dome}C80,4 92,5 102,8${heart}${leftTop}${leftUnder}${under}${bottom}${corner}Z`;

const seven = `M7,84${dome}C61,23.5 55.5,47.25 51.5,73 C37,76 22,81 7,84Z`;
const six = `M7,84C22,81 37,76 51.5,73 C47.5,98.75 45,126.5 44,153${corner}Z`;
const eight = `M68,5C80,4 92,5 102,8${middleDown}C81,70.3 66,70.5 51.5,73 C55.5,47.25 61,23.5 68,5Z`;
const five = `M51.5,73C66,70.5 81,70.3 95.1,70.5${middleLower}${bottom}C45,126.5 47.5,98.75 51.5,73Z`;
const four = `M102,8${heart}C147,46 139,70 130.5,92${under}${middleLowerUp}${middleUp}Z`;
const upperFour = `M102,8${heart}C148,33 145.5,45.5 142.2,57.5 C128,62 110,68 95.1,70.5${middleUp}Z`;
const lowerFour = `M95.1,70.5C110,68 128,62 142.2,57.5 C138.9,69.5 134.75,81 130.5,92${under}${middleLowerUp}Z`;
const two = `M149,20${leftTop}C182,44 160,50 142.2,57.5 C145.5,45.5 148,33 149,20Z`;
const three = `M142.2,57.5C160,50 182,44 204,48${leftUnder}C134.75,81 138.9,69.5 142.2,57.5Z`;
const one = "M128,24C136,23 141,29 140,37 C139,46 133,51 127,49 C121,47 120,41 121,34 C122,28 124,25 128,24Z";

const area = (d: string, at: Area["at"], edge: Area["edge"], turn: number): Area => ({ d, at, edge, turn });

const border = { stroke: "organLine", width: 0.9, dash: [1.5, 3.5] } as const;

const strokes: readonly Stroke[] = [
  // The vena cava above, and the gallbladder below, both behind.
  {
    d: "M104,12C104.5,6 104,0 103,-6 L117,-6C116.5,1 117,8 118,15Z",
    fill: "band",
    stroke: "organLine",
    width: 0.8,
    opacity: 0.75,
  },
  {
    d: "M97,116C91,126 80,139 79,147 C78.5,154.5 88,156 92.5,149 C97,141 104,128 108,116Z",
    fill: "organShade",
    stroke: "organLine",
    width: 0.9,
  },
  {
    d: "M130.5,92C130.5,97 130,101 129,105 M133,95C132.7,99 132,103 131,106",
    stroke: "organLine",
    width: 0.7,
    opacity: 0.7,
  },
  { d: outline, fill: "organ" },
  { d: eight, fill: "organShade", opacity: 0.28 },
  { d: five, fill: "organShade", opacity: 0.28 },
  { d: two, fill: "organShade", opacity: 0.28 },
  { d: three, fill: "organShade", opacity: 0.28 },
  // The lower margin turns away from the light.
  ...[0, 1, 2].map((i): Stroke => {
    const up = 9 - i * 3;
    return {
      d: `M8,${92 + up}${"C9,98 6,112 10,129 C15,148 29,157 44,153"}C56,149 68,143 80,136 C96,127 108,119 119,110 C126,104 129,99 130.5,92 C128,${98 - up} 123,${103 - up} 117,${108 - up} C106,${117 - up} 94,${125 - up} 79,${134 - up} C67,${140 - up} 56,${145 - up} 45,${148 - up} C32,${151 - up} ${19 + up / 2},${143 - up} ${14 + up / 2},${128 - up} C${11 + up / 2},${116} ${12 + up / 3},${105} 8,${92 + up}Z`,
      fill: "organShade",
      opacity: 0.26,
    };
  }),
  { d: "M68,5C54,42 46,100 44,153", ...border },
  { d: "M102,8C100,46 93,94 80,136", ...border },
  { d: "M7,84C22,81 37,76 51.5,73 C66,70.5 81,70.3 95.1,70.5", ...border },
  { d: "M142.2,57.5C160,50 182,44 204,48", ...border },
  { d: one, stroke: "organLine", width: 0.9, dash: [0.6, 2.4], opacity: 0.9 },
  { d: "M149,20C147,46 139,70 130.5,92", stroke: "organLine", width: 1.1 },
  { d: outline, stroke: "organLine", width: 1.6 },
];

/**
 * The liver from the front, about 200 mm wide: segments 2 to 8 where they show, segment 1 behind them.
 * Drawn for this project; the divisions follow Couinaud 1957 and the Brisbane 2000 terms.
 */
export const liver: Anatomy = {
  name: "liver",
  width: 210,
  height: 156,
  top: 8,
  strokes,
  areas: {
    1: area(one, [130.5, 36.5], [130.5, 45], 100),
    2: area(two, [171, 36], [195, 36], 4),
    3: area(three, [158, 64], [149, 79], -30),
    4: area(four, [115.5, 76], [107, 109], 103),
    "4a": area(upperFour, [113, 46], [108, 17], 150),
    "4b": area(lowerFour, [111, 91], [105, 112], 130),
    5: area(five, [68, 105], [66, 136], 100),
    6: area(six, [28, 112], [20, 139], 95),
    7: area(seven, [33, 50], [17, 48], 115),
    8: area(eight, [76, 40], [84, 13], 103),
    right: area(
      `M7,84${dome}C80,4 92,5 102,8${middleDown}${middleLower}${bottom}${corner}Z`,
      [54, 80],
      [18, 110],
      100,
    ),
    left: area(
      `M102,8${heart}${leftTop}${leftUnder}${under}${middleLowerUp}${middleUp}Z`,
      [130, 52],
      [170, 62],
      160,
    ),
  },
  names: [
    { text: "1", spots: [[130.5, 37]] },
    {
      text: "2",
      spots: [
        [186, 34],
        [164, 30],
      ],
    },
    {
      text: "3",
      spots: [
        [176, 57],
        [150, 78],
        [156, 60],
      ],
    },
    {
      text: "4",
      spots: [
        [112, 27],
        [104, 117],
        [136, 66],
      ],
    },
    {
      text: "5",
      spots: [
        [62, 94],
        [84, 84],
        [54, 142],
      ],
    },
    {
      text: "6",
      spots: [
        [22, 104],
        [30, 143],
        [38, 92],
      ],
    },
    {
      text: "7",
      spots: [
        [25, 44],
        [44, 66],
        [48, 22],
      ],
    },
    {
      text: "8",
      spots: [
        [77, 30],
        [88, 62],
        [62, 62],
      ],
    },
  ],
  bar: 50,
  barAt: [8, 167],
  sides: { right: [2, 10], left: [203, 66] },
  free: [128, 112],
  share: 1,
  least: { share: 0.94, most: 400 },
};
