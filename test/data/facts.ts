/** One fact of the report, as a reader of the built-in case must find it. */
export type Fact = {
  /** Its name; that of the thing in the case which states it, unless `of` says otherwise. */
  readonly id: string;
  /** The things in the case that state it together. */
  readonly of?: readonly string[];
  /** What a reader sees of it: each occurs, whatever its capitals and spaces. */
  readonly words: readonly string[];
  /** Where the report states it: a section with its paragraph, or F and a figure. Empty where the report is silent. */
  readonly where: readonly string[];
  /** The case must say by which rule it was read, since the report does not say so in as many words. */
  readonly inferred?: true;
};

const patient: readonly Fact[] = [
  { id: "sex", of: ["patient", "summary"], words: ["woman"], where: ["CR 1"] },
  { id: "age", of: ["patient", "summary"], words: ["68"], where: ["CR 1"] },
  { id: "nash", words: ["non-alcoholic steatohepatitis", "onset not stated"], where: ["CR 1"] },
  { id: "cholelithiasis", words: ["cholelithiasis", "onset not stated"], where: ["CR 1"] },
];

const course: readonly Fact[] = [
  {
    id: "hysterectomy",
    words: ["hysterectomy", "uterine leiomyoma", "21 years earlier", "about 47"],
    where: ["CR 1"],
    inferred: true,
  },
  {
    id: "salpingo-oophorectomy",
    words: [
      "left salpingo-oophorectomy",
      "ovarian tumor",
      "STUMP in a broad ligament",
      "6 years earlier",
      "about 62",
    ],
    where: ["CR 1", "A 1"],
    inferred: true,
  },
  { id: "presentation", words: ["palpable liver mass", "another facility"], where: ["CR 1"] },
  {
    id: "resection-1",
    words: [
      "liver resection, segment 4",
      "pure laparoscopic",
      "partial",
      "ultrasound",
      "vessel-sealing device",
      "crush clamping",
      "Pringle maneuver",
    ],
    where: ["CR 3", "F 2"],
  },
  { id: "discharge", words: ["discharge", "no complications", "8 d after the operation"], where: ["CR 6"] },
  { id: "no-adjuvant", words: ["no adjuvant systemic treatment"], where: ["CR 6"] },
  {
    id: "recurrence",
    words: [
      "recurrent metastatic hepatic leiomyosarcoma",
      "edge of segment 5",
      "12 × 9 mm",
      "CE-CT and EOB-MRI",
      "7 mo after the initial surgery",
    ],
    where: ["CR 6"],
  },
  {
    id: "resection-2",
    words: ["second liver resection", "pure laparoscopic", "same technique", "few abdominal adhesions"],
    where: ["CR 6"],
    inferred: true,
  },
  {
    id: "last-follow-up",
    words: ["last follow-up", "no evident disease recurrence", "4 months since the secondary surgery"],
    where: ["CR 6"],
  },
];

const labs: readonly Fact[] = [
  {
    id: "ast",
    words: ["AST mildly deranged", "consistent with suspected NASH"],
    where: ["CR 2"],
    inferred: true,
  },
  {
    id: "alt",
    words: ["ALT mildly deranged", "consistent with suspected NASH"],
    where: ["CR 2"],
    inferred: true,
  },
  { id: "hepatitis", words: ["no hepatitis virus infection"], where: ["CR 2"], inferred: true },
  { id: "afp", words: ["alpha-fetoprotein", "AFP negative"], where: ["CR 2"], inferred: true },
  { id: "pivka", words: ["PIVKA-II negative"], where: ["CR 2"], inferred: true },
];

const imaging: readonly Fact[] = [
  {
    id: "us",
    words: [
      "ultrasonography",
      "hypoechoic",
      "smooth",
      "60 × 40 mm",
      "heterogeneous hyperechoic region",
      "left lobe",
      "median section",
      "segment 4",
    ],
    where: ["CR 2", "F 1A"],
    inferred: true,
  },
  {
    id: "ce-ct",
    words: ["CE-CT", "heterogeneous", "gradual enhancement", "axial", "delayed phase"],
    where: ["CR 2", "F 1B"],
    inferred: true,
  },
  {
    id: "eob-mri",
    words: ["EOB-MRI", "heterogeneous", "hyperintense", "axial", "T2-weighted"],
    where: ["CR 2", "F 1C"],
    inferred: true,
  },
  {
    id: "fdg-pet",
    words: ["FDG-PET", "obvious metabolically active foci", "none elsewhere"],
    where: ["CR 2", "F 1D"],
    inferred: true,
  },
  { id: "follow-up", words: ["CE-CT and EOB-MRI", "12 × 9 mm", "edge of segment 5"], where: ["CR 6"] },
];

const scanned: readonly Fact[] = [
  { id: "us-size", words: ["60 × 40 mm"], where: ["CR 2", "F 1A"] },
  { id: "us-echogenicity", words: ["hypoechoic"], where: ["CR 2", "F 1A"] },
  { id: "us-surface", words: ["smooth"], where: ["CR 2", "F 1A"] },
  { id: "us-region", words: ["heterogeneous hyperechoic region"], where: ["CR 2", "F 1A"] },
  { id: "ce-ct-enhancement", words: ["heterogeneous"], where: ["CR 2", "F 1B"] },
  { id: "ce-ct-delayed", words: ["gradual"], where: ["F 1B"] },
  { id: "eob-mri-enhancement", words: ["heterogeneous"], where: ["CR 2"] },
  { id: "eob-mri-t2", words: ["hyperintense and heterogeneous"], where: ["F 1C"] },
  { id: "fdg-pet-lesion", words: ["metabolically active foci in the lesion"], where: ["CR 2", "F 1D"] },
  { id: "fdg-pet-elsewhere", words: ["none elsewhere"], where: ["CR 2", "F 1D"] },
  { id: "follow-up-size", words: ["12 × 9 mm"], where: ["CR 6"] },
];

const lesions: readonly Fact[] = [
  { id: "uterus", words: ["uterine leiomyoma"], where: ["CR 1", "F 4"] },
  { id: "broad-ligament", words: ["STUMP in a broad ligament"], where: ["CR 1", "F 4"] },
  {
    id: "liver-s4",
    of: ["liver-s4", "us-size", "diagnosis-liver"],
    words: ["liver mass, segment 4", "60 × 40 mm", "metastatic leiomyosarcoma"],
    where: ["CR 2", "CR 4"],
  },
  {
    id: "liver-s5",
    of: ["liver-s5", "follow-up-size"],
    words: ["edge of segment 5", "12 × 9 mm", "recurrent", "resection margin is not stated"],
    where: ["CR 6"],
  },
];

const surgery: readonly Fact[] = [
  {
    id: "ports",
    of: ["resection-1"],
    words: [
      "supine",
      "5 ports",
      "epigastric region",
      "working",
      "umbilicus",
      "camera",
      "auxiliary incision",
      "left lateral",
    ],
    where: ["CR 3", "F 2A"],
  },
  { id: "device", of: ["resection-1"], words: ["LigaSure", "Maryland jaw", "37 cm"], where: ["F 2B"] },
  {
    id: "specimen",
    words: ["white", "milky-white", "solid", "smooth surface", "no necrosis"],
    where: ["CR 3", "F 2C", "F 2D"],
  },
];

const histology: readonly Fact[] = [
  {
    id: "histology-uterus",
    words: ["mitoses absent", "Ki-67 0 %"],
    where: ["CR 5", "F 4A-1", "F 4B-1"],
    inferred: true,
  },
  {
    id: "histology-broad-ligament",
    words: ["1–5 per 10 HPF", "about 5 %"],
    where: ["CR 5", "F 4A-2", "F 4B-2"],
    inferred: true,
  },
  {
    id: "histology-liver",
    words: ["more than 10 per 10 HPF", "about 35 %"],
    where: ["CR 4", "F 3", "F 4A-3", "F 4B-3"],
    inferred: true,
  },
  {
    id: "histology-liver-morphology",
    of: ["histology-liver"],
    words: [
      "spindle-shaped cells",
      "enlarged nuclei",
      "eosinophilic cytoplasm",
      "diffuse, moderate to severe",
      "multiple mitoses",
    ],
    where: ["CR 4", "F 3A"],
    inferred: true,
  },
  {
    id: "histology-liver-ihc",
    of: ["histology-liver"],
    words: ["strongly positive", "negative", "data not shown"],
    where: ["CR 4", "F 3B", "F 3C", "F 3D"],
    inferred: true,
  },
];

const slides: readonly Fact[] = [
  { id: "diagnosis-uterus", words: ["leiomyoma"], where: ["CR 1", "F 4"] },
  { id: "uterus-mitoses", words: ["absent"], where: ["CR 5", "F 4A-1"] },
  { id: "uterus-ki-67", words: ["0 %"], where: ["CR 5", "F 4B-1"] },
  { id: "diagnosis-broad-ligament", words: ["STUMP"], where: ["CR 1", "F 4"] },
  { id: "broad-ligament-mitoses", words: ["1–5 per 10 HPF"], where: ["F 4A-2"] },
  { id: "broad-ligament-ki-67", words: ["about 5 %"], where: ["F 4B-2"] },
  { id: "diagnosis-liver", words: ["metastatic leiomyosarcoma"], where: ["CR 5", "F 4", "C 6"] },
  { id: "liver-mitoses", words: ["more than 10 per 10 HPF"], where: ["CR 4", "F 3A", "F 4A-3"] },
  { id: "liver-ki-67", words: ["about 35 %"], where: ["F 3E", "F 4B-3"] },
  { id: "liver-necrosis", words: ["absent"], where: ["F 3A"] },
  { id: "liver-atypia", words: ["moderate to severe"], where: ["CR 4", "F 3A"] },
  { id: "liver-sma", words: ["strongly positive"], where: ["CR 4", "F 3B"] },
  { id: "liver-desmin", words: ["strongly positive"], where: ["CR 4", "F 3C"] },
  { id: "liver-c-kit", words: ["negative"], where: ["CR 4", "F 3D"] },
  { id: "liver-cd34", words: ["negative"], where: ["CR 4"] },
  { id: "liver-s-100", words: ["negative"], where: ["CR 4"] },
];

const diagnosis: readonly Fact[] = [
  {
    id: "pre-operative",
    words: ["malignant liver tumor strongly suspected", "no definite diagnosis"],
    where: ["CR 3"],
    inferred: true,
  },
  {
    id: "differential",
    words: ["hepatocellular carcinoma", "hepatic hemangioma", "metastatic hepatic tumor"],
    where: ["C 3"],
    inferred: true,
  },
  {
    id: "final",
    words: ["STUMP in a broad ligament", "metastatic hepatic leiomyosarcoma", "6 years"],
    where: ["CR 5"],
    inferred: true,
  },
];

const conflicts: readonly Fact[] = [
  { id: "ki67-liver", words: ["more than 10 %", "about 35 %"], where: ["CR 4", "F 3E", "F 4B-3"] },
  {
    id: "mitoses-liver",
    words: ["more than 10 per 10 HPF", "10 or more per 10 HPF"],
    where: ["CR 4", "F 3A"],
  },
  { id: "c-kit", of: ["c-kit-conflict"], words: ["strongly positive", "negative"], where: ["CR 4", "F 3D"] },
  { id: "us-echo", words: ["hypoechoic", "very low in echo"], where: ["CR 2", "F 1A"] },
  {
    id: "nash-or-suspected",
    of: ["nash-conflict"],
    words: ["as a fact", "suspected"],
    where: ["CR 1", "CR 2", "C 4"],
  },
  {
    id: "pre-operative-or-not",
    of: ["pre-operative-conflict"],
    words: ["no diagnosis could be made", "strongly suggested an atypical malignant tumor"],
    where: ["CR 3", "C 2"],
  },
];

const context: readonly Fact[] = [
  {
    id: "smt-types",
    words: ["six", "mitotically active, cellular, and atypical leiomyoma", "STUMP", "leiomyosarcoma"],
    where: ["D 1"],
  },
  {
    id: "smt-criteria",
    words: [
      "mitotic count per 10 HPF",
      "coagulative tumor cell necrosis",
      "cytological atypia",
      "Ki-67 may help",
    ],
    where: ["D 1"],
  },
  {
    id: "stump-criteria",
    words: [
      "any of three",
      "10 or fewer mitotic figures per 10 HPF and no atypia",
      "more than 10 with focal mild-to-moderate atypia and no necrosis",
      "10 or fewer with focal moderate-to-severe atypia and no necrosis",
    ],
    where: ["D 2"],
  },
  { id: "earlier-cases", words: ["only 2 cases"], where: ["D 3"] },
  {
    id: "primary-sites",
    words: [
      "31 % from the stomach",
      "19 % from the retroperitoneum",
      "15 % from the small bowel",
      "4 % from the vena cava",
    ],
    where: ["D 3"],
  },
  {
    id: "survival",
    words: ["median at most 14 months", "13 % of all patients", "20 % after R0 resection"],
    where: ["D 4"],
  },
  { id: "metastatic-vs-primary", words: ["about 18 to 40 times"], where: ["I 1"] },
];

const missing: readonly Fact[] = [
  { id: "missing-dates", words: ["calendar dates"], where: [] },
  {
    id: "missing-interval-1",
    words: ["interval", "from presentation to the first resection"],
    where: [],
  },
  { id: "missing-scan-order", words: ["order", "four scans"], where: [] },
  { id: "missing-interval-2", words: ["interval", "from recurrence to the second resection"], where: [] },
  { id: "missing-segment-2", words: ["segment of the second resection"], where: [] },
  { id: "missing-margins", words: ["resection margins", "segment 5 lesion"], where: [] },
  { id: "missing-histology-2", words: ["histology of the second specimen"], where: [] },
  { id: "missing-rereading", words: ["when the old slides were read again"], where: [] },
  { id: "missing-side", words: ["side of the broad ligament"], where: [] },
  {
    id: "missing-old-specimens",
    words: ["tumor sizes", "necrosis", "atypia", "stains", "uterine and ligament specimens"],
    where: [],
  },
  { id: "missing-lab-values", words: ["numbers", "AST", "ALT", "AFP", "PIVKA-II"], where: [] },
  { id: "missing-suv", words: ["SUV"], where: [] },
  { id: "missing-hormone-receptors", words: ["hormone receptors"], where: [] },
  { id: "missing-operating-time", words: ["operating time", "blood loss"], where: [] },
];

const source: readonly Fact[] = [
  {
    id: "report",
    words: ["World J Hepatol 2018; 10(4): 402", "10.4254/wjh.v10.i4.402", "CC BY-NC 4.0"],
    where: [],
  },
];

/** Every fact of the report that the built-in case must hold. */
export const facts: readonly Fact[] = [
  ...patient,
  ...course,
  ...labs,
  ...imaging,
  ...scanned,
  ...lesions,
  ...surgery,
  ...histology,
  ...slides,
  ...diagnosis,
  ...conflicts,
  ...context,
  ...missing,
  ...source,
];
