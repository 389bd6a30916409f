import { type ReactNode, useId } from "react";
import { FORMATS } from "../../export/formats.ts";
import { WHATS } from "../../export/pages.ts";
import { exporting } from "../../look/export.en.ts";
import { THEMES } from "../../look/theme.ts";
import { type Choice, densitiesOf, SIZES, sizesOf } from "./choice.ts";

const { dialog, formats } = exporting;

/** Formats that are no pages: what is on these, and in which size and colors, is not asked. */
const UNPAGED: ReadonlySet<Choice["format"]> = new Set(["csv", "table", "care"]);
/** Formats that hold only the case itself: nothing of it is left out by what is on screen. */
export const isPaged = (format: Choice["format"]): boolean => !UNPAGED.has(format);

type SelectProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly of: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
};

const Select = <T extends string>({ label, value, of, onChange }: SelectProps<T>) => {
  const id = useId();
  return (
    <div className="cl-export-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = of.find(([name]) => name === currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {of.map(([name, says]) => (
          <option key={name} value={name}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
};

const Radios = <T extends string>({
  label,
  value,
  of,
  onChange,
  about,
}: Omit<SelectProps<T>, "of"> & {
  readonly of: readonly (readonly [value: T, name: string, disabled: boolean])[];
  readonly about: ReactNode;
}) => {
  const name = useId();
  return (
    <fieldset className="cl-choices">
      <legend>{label}</legend>
      {of.map(([one, says, disabled]) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === value}
            disabled={disabled}
            onChange={() => onChange(one)}
          />
          <span>{says}</span>
        </label>
      ))}
      <p className="cl-aside">{about}</p>
    </fieldset>
  );
};

type CheckProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

const Check = ({ label, checked, onChange }: CheckProps) => (
  <label className="cl-check">
    <input
      type="checkbox"
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

type Props = {
  readonly choice: Choice;
  readonly hasStory: boolean;
  /** Nothing can be chosen, for a file of what was chosen is being made. */
  readonly disabled: boolean;
  readonly onChange: (choice: Choice) => void;
};

/** What is exported, as which file, how large and in which colors. */
export const Choices = ({ choice, hasStory, disabled, onChange }: Props) => {
  const { what, format, size, theme, density, panels, outlined } = choice;
  const change = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  const { width, height } = SIZES[size];
  const paged = isPaged(format);
  const densities = densitiesOf(SIZES[size]);
  const chosen = densities.indexOf(density);
  return (
    <fieldset className="cl-export-choices" disabled={disabled} aria-label={dialog.title}>
      <Select
        label={dialog.format}
        value={format}
        of={FORMATS.map(({ id }) => [id, formats[id]] as const)}
        onChange={(next) => {
          const sizes = sizesOf(next);
          change({ format: next, size: sizes.includes(size) ? size : (sizes[0] ?? size) });
        }}
      />
      {paged ? (
        <Radios
          label={dialog.what}
          value={what}
          of={WHATS.map((one) => [one, dialog.whats[one], one === "story" && !hasStory] as const)}
          onChange={(next) => change({ what: next })}
          about={hasStory ? dialog.about[what] : `${dialog.about[what]} ${dialog.noStory}`}
        />
      ) : (
        <p className="cl-aside">{format === "care" ? dialog.careAbout : dialog.tableAbout}</p>
      )}
      {paged && (
        <>
          <Select
            label={dialog.size}
            value={size}
            of={sizesOf(format).map((one) => [one, dialog.sizes[one]] as const)}
            onChange={(next) =>
              change({ size: next, density: densitiesOf(SIZES[next])[Math.max(0, chosen)] ?? 1 })
            }
          />
          <Select
            label={dialog.theme}
            value={theme}
            of={THEMES.map((one) => [one, dialog.themes[one]] as const)}
            onChange={(next) => change({ theme: next })}
          />
        </>
      )}
      {format === "png" && (
        <Select
          label={dialog.pixels}
          value={String(Math.max(0, chosen))}
          of={densities.map(
            (by, i) => [String(i), dialog.pixelSize(Math.ceil(width * by), Math.ceil(height * by))] as const,
          )}
          onChange={(i) => change({ density: densities[Number(i)] ?? 1 })}
        />
      )}
      {paged && (what === "whole" || what === "handout") && (
        <Check label={dialog.panels} checked={panels} onChange={(on) => change({ panels: on })} />
      )}
      {format === "svg" && (
        <Check label={dialog.outlined} checked={outlined} onChange={(on) => change({ outlined: on })} />
      )}
    </fieldset>
  );
};
