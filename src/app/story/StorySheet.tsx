import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { story as say } from "../../look/story.en.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { added, type Change, changed, moved, removed } from "../../model/story/edit.ts";
import { type Step, stepId } from "../../model/story.ts";
import { adviceOf } from "../../view/advice.ts";
import { automaticStory, lineOf, storyOf } from "../../view/automaticStory.ts";
import { parseView, printView } from "../../view/url.ts";
import { useStore, useView } from "../../view/useView.ts";
import type { View } from "../../view/view.ts";
import type { Source } from "../source.ts";
import type { Loaded } from "../useCase.ts";
import { hasLoose, withHidden } from "./hidden.ts";
import { StepForm } from "./StepForm.tsx";
import { StepItem } from "./StepItem.tsx";
import { nameOfFile, saveFile } from "./saveFile.ts";
import { useDraft } from "./useDraft.ts";

type Props = {
  readonly source: Source;
  readonly loaded: Loaded;
  /** The whole case, of which nothing is hidden. */
  readonly resolved: Resolved;
  readonly onClose: () => void;
};

/** What a step keeps of a View: not the stage, and not the table. */
const savedView = (view: View): string => printView({ ...view, step: null, answered: false, table: false });

/** Where the story of a case is written, beside the timeline that its steps are taken from. */
export const StorySheet = ({ source, loaded, resolved, onClose }: Props) => {
  const store = useStore();
  const heading = useId();
  const base = useMemo(() => storyOf(resolved), [resolved]);
  const { draft, ready, history, edit, undo, redo, gone, discard, bringBack } = useDraft(source, base);
  const story = history.now;
  const [open, setOpen] = useState<Id | null>(null);
  const [said, setSaid] = useState("");
  const later = useDeferredValue(story);
  const advice = useMemo(() => adviceOf(resolved, later), [resolved, later]);

  const sheet = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    sheet.current?.querySelector("h2")?.focus();
  }, []);
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };

  const onStage = useView(({ view }) => view.step !== null);
  /** What gets the focus once the story is drawn anew: an element that moves loses it. */
  const next = useRef<(() => Element | null | undefined) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for the story that an edit leads to
  useLayoutEffect(() => {
    const found = next.current?.();
    next.current = null;
    if (found instanceof HTMLTextAreaElement) found.select();
    if (found instanceof HTMLElement) found.focus();
  }, [story]);
  const inStep = (id: Id, what: string) => () =>
    [...(sheet.current?.querySelectorAll(".cl-step") ?? [])]
      .find((one) => one.getAttribute("data-step") === id)
      ?.querySelector(what);

  const nameOfView = ({ selected, asOf }: View): string => {
    const event = resolved.case.events.find(({ id }) => id === (selected ?? asOf));
    return event === undefined ? resolved.case.neutral.title : lineOf(event);
  };
  const add = (after: Id | null) => {
    const { view } = store.get();
    const id = stepId(resolved.case, new Set(story.map((step) => step.id)));
    const at = 1 + (after === null ? story.length - 1 : story.findIndex((step) => step.id === after));
    const step: Step = { id, headline: nameOfView(view), view: savedView(view) };
    next.current = inStep(id, "textarea");
    setOpen(id);
    setSaid(say.added(at + 1));
    edit((now) => added(now, at, step));
  };
  const move = ({ id, headline }: Step, by: 1 | -1) => {
    const to = story.findIndex((step) => step.id === id) + by;
    if (to < 0 || to >= story.length) return;
    const held = document.activeElement;
    next.current = () => held;
    setSaid(say.moved(headline, to + 1, story.length));
    edit((now) => moved(now, id, by));
  };
  const remove = ({ id, headline }: Step) => {
    const at = story.findIndex((step) => step.id === id);
    const beside = story[at + 1] ?? story[at - 1];
    next.current = () =>
      beside ? inStep(beside.id, ".cl-step-name")() : sheet.current?.querySelector(".cl-story-add");
    setSaid(say.removed(headline));
    edit((now) => removed(now, id));
  };
  const change = (id: Id) => (by: Change, name: string | null) =>
    edit((now) => changed(now, id, by), name === null ? null : `${id} ${name}`);
  const show = (step: Step) => {
    setSaid(hasLoose(resolved, story, step) ? say.showsProven : "");
    store.change(() => parseView(savedView(parseView(step.view ?? ""))), "push");
  };
  const update = ({ id, view: before = "" }: Step) => {
    const view = savedView(withHidden(resolved, parseView(before), store.get().view));
    setSaid(say.updated);
    edit((now) => changed(now, id, { view: view === "" ? null : view }));
  };
  const save = async () => {
    const name = nameOfFile(loaded.opened?.name ?? resolved.case.id);
    setSaid((await saveFile(name, loaded.text, resolved.case, story)) ? say.saved(name) : say.notSaved);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  };
  const from = resolved.case.story?.length ? say.from.own : say.from.automatic;
  const state = draft === null ? from : draft.kept ? say.from.draft : say.from.loose;
  // On stage nothing of what comes is in the document.
  if (onStage) return null;
  return (
    <aside ref={sheet} className="cl-sheet" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <div className="cl-sheet-top">
        <header className="cl-sheet-head">
          <h2 id={heading} tabIndex={-1}>
            {say.title}
          </h2>
          <button type="button" className="cl-button cl-quiet" onClick={close}>
            {say.close}
          </button>
        </header>
        <div className="cl-sheet-tools">
          <button type="button" className="cl-button cl-story-add" onClick={() => add(null)}>
            {say.add}
          </button>
          <button
            type="button"
            className="cl-button"
            title={say.undoKeys}
            aria-disabled={history.past.length === 0 || undefined}
            onClick={undo}
          >
            {say.undo}
          </button>
          <button
            type="button"
            className="cl-button"
            title={say.redoKeys}
            aria-disabled={history.future.length === 0 || undefined}
            onClick={redo}
          >
            {say.redo}
          </button>
          <button type="button" className="cl-button" onClick={() => void save()}>
            {say.save}
          </button>
          {draft && (
            <button type="button" className="cl-link" onClick={discard}>
              {say.discard}
            </button>
          )}
        </div>
      </div>
      <p className="cl-aside">{state}</p>
      {draft && !draft.kept && <p className="cl-needed">{say.notKept}</p>}
      {gone !== null && !draft && (
        <p className="cl-aside">
          {say.discarded}{" "}
          <button type="button" className="cl-link" onClick={bringBack}>
            {say.bringBack}
          </button>
        </p>
      )}
      {ready && (
        <ol className="cl-steps" aria-label={say.steps}>
          {story.map((step, at) => (
            <StepItem
              key={step.id}
              step={step}
              at={at}
              last={story.length - 1}
              open={open === step.id}
              advice={advice.get(step.id)?.length ?? 0}
              onOpen={() => setOpen(open === step.id ? null : step.id)}
              onMove={(by) => move(step, by)}
            >
              <StepForm
                step={step}
                resolved={resolved}
                advice={advice.get(step.id) ?? []}
                onChange={change(step.id)}
              />
              <div className="cl-sheet-tools">
                <button type="button" className="cl-button" onClick={() => show(step)}>
                  {say.show}
                </button>
                <button type="button" className="cl-button" onClick={() => update(step)}>
                  {say.update}
                </button>
                <button type="button" className="cl-button" onClick={() => add(step.id)}>
                  {say.addAfter}
                </button>
                <button type="button" className="cl-link" onClick={() => remove(step)}>
                  {say.remove}
                </button>
              </div>
            </StepItem>
          ))}
        </ol>
      )}
      {story.length === 0 && <p className="cl-aside">{say.from.none}</p>}
      <div className="cl-sheet-tools">
        <button type="button" className="cl-link" onClick={() => edit(() => automaticStory(resolved))}>
          {say.automatic}
        </button>
      </div>
      <p className="cl-aside">
        {say.addHelp} {say.moveHelp}
      </p>
      <p role="status" className={said ? "cl-sheet-said" : "cl-unseen"}>
        {said}
      </p>
    </aside>
  );
};
