/** Every part of the program that a talk may ask for, and that comes on demand. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import("../cursor.ts"),
  () => import("../KeysDialog.tsx"),
  () => import("../Thread.tsx"),
  () => import("../speaker/stageEnd.ts"),
  () => import("../stage/Stage.tsx"),
  () => import("../speaker/SpeakerPage.tsx"),
  () => import("../../io/inspect.ts"),
  () => import("../../layout/seriesRows.ts"),
  () => import("../../timeline/gestures.ts"),
  () => import("../../timeline/Pointer.tsx"),
  () => import("../../timeline/Tooltip.tsx"),
  () => import("../../panels/Panels.tsx"),
  () => import("../../panels/CaseTable.tsx"),
  () => import("../../panels/Guides.tsx"),
  () => import("../../panels/ImageViewer.tsx"),
  () => import("../../panels/Ladder.tsx"),
  () => import("../../panels/OrganMap.tsx"),
  () => import("../../panels/PortsFigure.tsx"),
  () => import("../../panels/SizePlot.tsx"),
  () => import("../../panels/SubjectBody.tsx"),
];

/** Loads all of them, so that nothing is asked of the network afterward. */
export const loadParts = async (): Promise<{ readonly parts: number; readonly failed: number }> => {
  const loads = await Promise.allSettled(parts.map((load) => load()));
  return { parts: loads.length, failed: loads.filter(({ status }) => status === "rejected").length };
};
